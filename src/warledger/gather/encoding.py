"""Bytes to text: the encoding is read from the bytes, recovered where it is not UTF-8, and what was done is told.

The bytes of a file come in; its text, with every character that they hold, and notes for a person go out.
"""

import codecs
import re
from dataclasses import dataclass

from warledger.model import WarledgerError

REPLACEMENT = "\ufffd"

_MARKS = (  # the marks of UTF-32 begin with those of UTF-16: longest first
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)
_FORMATS = (
    (b"%PDF", "a PDF file: turn it into text first, e.g. `pdftotext -layout FILE -`"),
    (b"PK\x03\x04", "a ZIP archive or an office document: unpack it, or save it as text, first"),
    (b"\xd0\xcf\x11\xe0", "an office document: save it as text first"),
    (b"{\\rtf", "a rich text (RTF) file: save it as plain text first"),
    (b"\x1f\x8b", "a gzip file: unpack it first, e.g. `gunzip -c FILE | warledger read -`"),
    (b"SQLite format 3", "a SQLite database, not a report"),
    (b"\x89PNG", "a picture, not text"),
    (b"\xff\xd8\xff", "a picture, not text"),
    (b"GIF8", "a picture, not text"),
    (b"\x7fELF", "a program, not text"),
)
_CONTROLS = bytes({*range(9), *range(14, 27), *range(28, 32)})
_LOW = bytes(range(9))
_CONTROL_SHARE = 0.02  # a text with stray control bytes stays far below, compressed or compiled data lies near 0.1
_SAMPLE = 65_536
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?([A-Za-z0-9_-]{2,40})", re.IGNORECASE)


class UndecodableError(WarledgerError):
    """The bytes hold no text that can be told; the message says what they look like and what to do."""


@dataclass(frozen=True, slots=True)
class Decoded:
    """A text, and in words what had to be done to get it."""

    text: str
    notes: tuple[str, ...] = ()


def decode(data: bytes) -> Decoded:
    """The text that the bytes hold.

    A byte order mark decides; then UTF-8 where it fits; then UTF-16 by its zero bytes; then what a page declares of
    itself; then the best guess of charset-normalizer. UndecodableError where the bytes are no text.

    >>> decode("Zwei Tote in Köln".encode("utf-16")).text
    'Zwei Tote in Köln'
    """
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _decode_as(data[len(mark) :], encoding, note=None if encoding == "utf-8" else f"read as {encoding}")
    wide = _wide_encoding(data)
    if wide:
        return _decode_as(data, wide, note=f"read as {wide}, which the file does not declare")
    _refuse_binary(data)
    try:
        return Decoded(data.decode("utf-8"))
    except UnicodeDecodeError:
        return _recover(data)


def _decode_as(data: bytes, encoding: str, *, note: str | None) -> Decoded:
    text = data.decode(encoding, errors="replace")
    notes = [note] if note else []
    broken = text.count(REPLACEMENT) - (data.count(REPLACEMENT.encode()) if encoding == "utf-8" else 0)
    if broken > 0:
        notes.append(f"{broken} broken {'character' if broken == 1 else 'characters'} replaced by {REPLACEMENT}")
    return Decoded(text, tuple(notes))


def _wide_encoding(data: bytes) -> str | None:
    """UTF-16 without a mark: every second byte is a low one, from Latin to Arabic."""
    sample = data[: _SAMPLE & ~1]
    if len(sample) < 4:
        return None
    even, odd = (len(half.translate(None, _LOW)) / len(half) for half in (sample[::2], sample[1::2]))
    if odd < 0.6 and even > 0.95:
        return "utf-16-le"
    if even < 0.6 and odd > 0.95:
        return "utf-16-be"
    return None


def _refuse_binary(data: bytes) -> None:
    for magic, what in _FORMATS:
        if data.startswith(magic):
            raise UndecodableError(what)
    sample = data[:_SAMPLE]
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    if controls > 1 and controls > _CONTROL_SHARE * len(sample):
        share = round(100 * controls / len(sample))
        raise UndecodableError(f"binary data, not text ({share} % control bytes): give the report's text")


def _recover(data: bytes) -> Decoded:
    """Text that is not UTF-8: UTF-8 with a few broken bytes, or another encoding."""
    text = data.decode("utf-8", errors="replace")
    broken = text.count(REPLACEMENT)
    multibyte = sum(1 for character in text if character > "\x7f") - broken
    if multibyte >= 4 * broken:  # a chance run of Latin-1 letters is hardly ever valid UTF-8
        return _decode_as(data, "utf-8", note=None)
    declared = _DECLARED.search(data, 0, 4096)
    encoding = _known(declared.group(1).decode("ascii")) if declared else None
    encoding = encoding or _guess(data)
    if encoding is None:
        raise UndecodableError("text in an encoding that cannot be told: save it as UTF-8")
    return _decode_as(data, encoding, note=f"read as {encoding}, not UTF-8")


def _known(name: str) -> str | None:
    try:
        encoding = codecs.lookup(name).name
    except LookupError:
        return None
    return None if encoding == "utf-8" else encoding


def _guess(data: bytes) -> str | None:
    western = _western_encoding(data)
    if western:
        return western
    from charset_normalizer import from_bytes  # noqa: PLC0415  slow to import, and hardly ever needed

    best = from_bytes(data[:_SAMPLE]).best()
    return best.encoding if best else None


# What English, French, Spanish and German texts hold above ASCII in Windows-1252: quotes, dashes, marks, letters.
_WESTERN = "€‚„…ŠŒ‘’“”•–—™šœ\u00a0¡£§©«°²³´·º»¼½¾¿ÀÂÄÇÈÉÊËÎÏÑÓÔÖÙÛÜßàáâãäåæçèéêëìíîïñòóôõöøùúûü"
_TURKISH = "ĞİŞğış"  # the six letters in which Windows-1254 differs: Turkish names in an English report
_WESTERN_SHARE = 0.2


def _western_encoding(data: bytes) -> str | None:
    """Mostly ASCII, and the rest what Western texts hold: statistics over a handful of bytes would be a lottery."""
    high = {byte for byte in data if byte > 0x7F}
    if sum(data.count(byte) for byte in high) > _WESTERN_SHARE * len(data):
        return None
    if high <= set(_WESTERN.encode("cp1252")):
        return "cp1252"
    return "cp1254" if high <= set((_WESTERN + _TURKISH).encode("cp1254")) else None
