"""JSON Lines to reports, one a line, in order: a broken line says what is wrong with it and the next one is read.

Memory does not grow with the number of lines.
"""

import codecs
import io
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date

from warledger.gather.encoding import UndecodableError, decode
from warledger.gather.files import LARGEST, gather_text
from warledger.gather.gathered import NOTHING_KNOWN, Gathered, Item, Known, Unreadable
from warledger.model import WarledgerError

LONGEST = 2 * LARGEST  # bytes of a line: a text's characters may be escaped
_DAY_AND_TIME = re.compile(r"(\d{4}-\d\d-\d\d)[T ][0-2]\d:[0-5]\d.*")
WATCHED = 250_000  # ids remembered to find duplicates, some 16 MB; beyond them nobody watches


class LineError(WarledgerError, ValueError):
    """What is wrong with a line, and what to do; `report` is the id that it tells, if any."""

    def __init__(self, why: str, *, report: str | None = None) -> None:
        super().__init__(why)
        self.report = report


@dataclass(frozen=True, slots=True)
class Line:
    """The object on a line, and what had to be done to get it."""

    fields: Mapping[str, object]
    notes: tuple[str, ...] = ()


def gather_lines(stream: io.BufferedReader, *, name: str, known: Known = NOTHING_KNOWN) -> Iterator[Item]:
    """One item a line that is not blank; `name` is the stream's, for messages."""
    seen: set[int] = set()
    for number, line in numbered_lines(stream):
        item = _gather_line(line, where=f"{name}, line {number}", known=known)
        yield _marked(item, seen) if isinstance(item, Gathered) else item


def numbered_lines(stream: io.BufferedReader) -> Iterator[tuple[int, bytes]]:
    """Lines in UTF-8 that are not blank, counted from 1; of one that is too long only as much as shows that."""
    number = 0
    lines = _recoded(stream)
    while line := lines.readline(LONGEST + 1):
        number += 1
        if line.strip():
            yield number, line
        while len(line) > LONGEST and not line.endswith(b"\n"):
            line = lines.readline(LONGEST + 1)


def parse_line(line: bytes) -> Line:
    """The JSON object on a line; LineError where there is none."""
    if len(line) > LONGEST:
        raise LineError(f"longer than {LONGEST // 1_000_000} MB: give one report a line")
    try:
        decoded = decode(line)
        value = json.loads(decoded.text, strict=False)  # raw tabs and control characters are read as they stand
    except UndecodableError as error:
        raise LineError(str(error)) from error
    except json.JSONDecodeError as error:
        raise LineError(f"not JSON ({error.msg} at character {error.pos + 1})") from error
    except (ValueError, RecursionError) as error:
        raise LineError(f"JSON that cannot be read ({error})") from error
    if not isinstance(value, dict):
        raise LineError(f'{_kind(value)}, not a report: a line is an object such as {{"id": "r1", "text": "..."}}')
    return Line(value, decoded.notes)


def told_id(line: Line) -> str:
    """The line's id; LineError where it has none."""
    told = line.fields.get("id")
    if told is None:
        raise LineError('no "id": give each report one of its own')
    if not isinstance(told, str):
        raise LineError(f'"id" must be a string, not {_kind(told)}: write "id": "{_short(told)}"')
    if not told.strip():
        raise LineError('"id" is empty: give each report one of its own')
    return told


def told_text(line: Line, *, report: str) -> str:
    """The line's text; LineError where it has none."""
    if "text" not in line.fields:
        raise LineError('no "text": there is nothing to read', report=report)
    text = line.fields["text"]
    if not isinstance(text, str):
        raise LineError(f'"text" must be a string, not {_kind(text)}', report=report)
    return text


def told_words(line: Line, key: str, *, report: str) -> str | None:
    """The words of a key that may be missing, null or empty; LineError where it is no string."""
    value = line.fields.get(key)
    if value is not None and not isinstance(value, str):
        raise LineError(f'"{key}" must be a string or null, not {_kind(value)}', report=report)
    return value or None


def told_day(line: Line, *, report: str) -> date | None:
    """The line's day of publication; None where it tells none, or words that are no date (see `unread_date`)."""
    words = told_words(line, "date", report=report)
    try:
        return parse_day(words) if words else None
    except ValueError:
        return None


def unread_date(line: Line, *, report: str) -> str | None:
    """What to say where the line's date is no date: its report is read without one, for a text is worth more."""
    words = told_words(line, "date", report=report)
    if not words or told_day(line, report=report):
        return None
    return f'"date" is {_short(words)!r}, no date: read without one; write it as "2020-02-03"'


def parse_day(words: str) -> date:
    """An ISO date, or the date that an ISO date and time begins with, whatever follows; ValueError else.

    >>> parse_day("2020-02-03"), parse_day("2020-02-03T18:30:00Z")
    (datetime.date(2020, 2, 3), datetime.date(2020, 2, 3))
    """
    words = words.strip()
    return date.fromisoformat(_DAY_AND_TIME.sub(r"\1", words))


def _recoded(stream: io.BufferedReader) -> io.BufferedIOBase:
    """The stream itself, or, where it begins with the mark of UTF-16, one that gives the same lines in UTF-8."""
    if stream.peek(2)[:2] in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
        return _Utf8Lines(stream)
    return stream


class _Utf8Lines(io.BufferedIOBase):
    """Lines of a UTF-16 stream in UTF-8, one at a time."""

    def __init__(self, stream: io.BufferedReader) -> None:
        self._lines = io.TextIOWrapper(stream, encoding="utf-16", errors="replace", newline="\n")

    def readline(self, size: int | None = -1, /) -> bytes:
        return self._lines.readline(-1 if size is None else size).encode()


def _gather_line(raw: bytes, *, where: str, known: Known) -> Item:
    report = None
    try:
        line = parse_line(raw)
        report = told_id(line)
        item = gather_text(
            told_text(line, report=report),
            report=report,
            known=_told(line, report=report, known=known),
            title=told_words(line, "title", report=report),
            url=told_words(line, "url", report=report),
            where=f"{where} ({_short(report)})",
        )
    except LineError as error:
        if error.report is None:
            return Unreadable(None, where, str(error))
        return Unreadable(error.report, f"{where} ({_short(error.report)})", str(error))
    if isinstance(item, Unreadable):
        return item
    undated = unread_date(line, report=report)
    noted = replace(item, notes=(*item.notes, undated)) if undated else item
    return replace(noted, notes=line.notes + noted.notes, given=False) if line.notes else noted


def _told(line: Line, *, report: str, known: Known) -> Known:
    published = told_day(line, report=report) or known.published
    return Known(published, told_words(line, "publisher", report=report) or known.publisher)


def _marked(item: Gathered, seen: set[int]) -> Gathered:
    """The item, with a note where its id was given before."""
    key = hash(item.report.id)
    if key in seen:
        return replace(item, notes=(*item.notes, "another report before it has the same id"))
    if len(seen) < WATCHED:
        seen.add(key)
    return item


_KINDS = {
    bool: "true or false",
    type(None): "null",
    int: "a number",
    float: "a number",
    str: "a string",
    list: "a list",
}


def _kind(value: object) -> str:
    return _KINDS.get(type(value), "an object")


def _short(value: object) -> str:
    words = str(value)
    return words if len(words) <= 60 else words[:59] + "…"
