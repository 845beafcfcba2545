"""The bytes of a file or of a pipe to one report, whatever their encoding; a page gives its article."""

import re
from contextlib import AbstractContextManager, nullcontext
from dataclasses import replace
from pathlib import Path
from typing import BinaryIO

from warledger.gather.encoding import REPLACEMENT, UndecodableError, decode
from warledger.gather.gathered import NOTHING_KNOWN, Gathered, Item, Known, Unreadable
from warledger.gather.page import is_page, read_page
from warledger.model import Report

LARGEST = 32_000_000  # bytes; the longest news archive pages are below 1 MB, a report of 5 MB is read
STDIN = "-"
_SURROGATE = re.compile(r"[\ud800-\udfff]")


def gather_file(name: str, stdin: BinaryIO, *, known: Known = NOTHING_KNOWN) -> Item:
    """The report in the file `name`, which is its id; the report on `stdin` has the id `stdin`."""
    report = "stdin" if name == STDIN else name
    try:
        with _opened(name, stdin) as stream:
            data = stream.read(LARGEST + 1)
    except OSError as error:
        return Unreadable(report, report, _why_not_opened(error))
    return gather_bytes(data, report=report, known=known)


def gather_bytes(data: bytes, *, report: str, known: Known = NOTHING_KNOWN) -> Item:
    """The report that the bytes hold, with the id `report`."""
    if len(data) > LARGEST:
        return Unreadable(report, report, f"larger than {LARGEST // 1_000_000} MB: give one report a file")
    try:
        decoded = decode(data)
    except UndecodableError as error:
        return Unreadable(report, report, str(error))
    item = gather_text(decoded.text, report=report, known=known)
    if isinstance(item, Unreadable) or not decoded.notes:
        return item
    return replace(item, notes=decoded.notes + item.notes, given=False)


def gather_text(
    text: str,
    *,
    report: str,
    known: Known = NOTHING_KNOWN,
    title: str | None = None,
    url: str | None = None,
    where: str | None = None,
) -> Item:
    """The report in a text; `where` names it for a person, if its id does not."""
    where = where or report
    if is_page(text):
        return _from_page(text, report=report, known=known, title=title, url=url, where=where)
    if not any(character.isalnum() for character in text):
        return Unreadable(report, where, "empty: it holds no words")
    whole, broken = half_pairs_replaced(text)
    title = half_pairs_replaced(title)[0] if title else None
    found = Report(report, whole, known.published, title=title, publisher=known.publisher, url=url)
    if not broken:
        return Gathered(found)
    return Gathered(found, (f"half surrogate pairs replaced by {REPLACEMENT}: {broken}",), given=False)


def half_pairs_replaced(text: str) -> tuple[str, int]:
    r"""The text with each half surrogate pair replaced by a character of its own, and how many there were.

    No offset moves. JSON can tell such halves (`\ud800`), and nothing that reads Unicode takes them.
    """
    return _SURROGATE.subn(REPLACEMENT, text)


def _from_page(html: str, *, report: str, known: Known, title: str | None, url: str | None, where: str) -> Item:
    page = read_page(half_pairs_replaced(html)[0])
    if page is None:
        return Unreadable(report, where, "a page (HTML) without an article: give the report's text")
    notes = ["a page (HTML): its article was taken out, offsets count in that text"]
    if known.published is None and page.published is not None:
        notes.append(f"published on {page.published.isoformat()}, as the page says")
    found = Report(
        report,
        page.text,
        known.published or page.published,
        title=title or page.title,
        publisher=known.publisher or page.publisher,
        url=url,
    )
    return Gathered(found, tuple(notes), given=False)


def _opened(name: str, stdin: BinaryIO) -> AbstractContextManager[BinaryIO]:
    return nullcontext(stdin) if name == STDIN else Path(name).open("rb")


def _why_not_opened(error: OSError) -> str:
    if isinstance(error, FileNotFoundError):
        return "no such file"
    if isinstance(error, IsADirectoryError):
        return "a folder: name the files in it, e.g. FOLDER/*.txt"
    return f"cannot be opened: {error.strerror or error}"
