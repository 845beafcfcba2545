"""`warledger resolve`: given words of place and time in given reports, resolved."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

from typer import Exit, Option

from warledger.cli.printers import Format
from warledger.cli.progress import is_watched, watched
from warledger.cli.results import Unread
from warledger.cli.streams import ending_cleanly, input_name, input_size, opened_input, opened_output
from warledger.cli.tally import Tally
from warledger.gather.files import half_pairs_replaced
from warledger.gather.lines import (
    Line,
    LineError,
    numbered_lines,
    parse_line,
    told_day,
    told_id,
    told_text,
    told_words,
    unread_date,
)
from warledger.model import ModelError, Place, Report, Span
from warledger.model.contract import Json, place_to_json, to_line, when_to_json

KINDS = ("place", "time")


@dataclass(frozen=True, slots=True)
class Asked:
    """A report with the words that are to be resolved: where they stand and whether they tell a place or a time."""

    line: Line
    report: Report
    spans: tuple[tuple[Span, str], ...]

    def of_kind(self, kind: str) -> list[Span]:
        """The spans of one kind, in order."""
        return [span for span, told in self.spans if told == kind]


def resolve(
    jsonl: Annotated[
        Path,
        Option(
            "--jsonl",
            metavar="IN",
            help='Lines {"id", "text", "date", "spans": [{"start", "end", "kind": "place" or "time"}]}. '
            "- is standard input.",
        ),
    ],
    output: Annotated[
        Path | None, Option("--output", "-o", metavar="OUT", help="Write to this file instead of the screen.")
    ] = None,
) -> None:
    """Resolve given words of place and time: the same lines, each span with where or when it is, and why."""
    tally = Tally(Format.JSONL)
    with ending_cleanly(), opened_output(output, inputs=[jsonl]) as stream, opened_input(jsonl) as lines:
        answers = resolved(numbered_lines(lines), name=input_name(jsonl))
        if is_watched(to_file=output is not None):
            answers = watched(answers, total=input_size(jsonl), done=lines.tell)
        for answer in answers:
            stream.write(to_line(_error(answer) if isinstance(answer, Unread) else answer) + "\n")
            stream.flush()
            tally.note(answer)
        tally.close()
    if tally.unread:
        raise Exit(1)


def resolved(lines: Iterator[tuple[int, bytes]], *, name: str) -> Iterator[Json | Unread]:
    """One answer a line, in order."""
    for number, raw in lines:
        where = f"{name}, line {number}"
        try:
            yield _answer(_asked(raw))
        except LineError as error:
            yield Unread(error.report, where, str(error))
        except Exception as error:  # noqa: BLE001  a fault with one line must not cost the others; it is told
            yield Unread(None, where, f"resolving failed, please tell us ({type(error).__name__}: {error})")


def _asked(raw: bytes) -> Asked:
    line = parse_line(raw)
    report = told_id(line)
    text, _ = half_pairs_replaced(told_text(line, report=report))
    spans = line.fields.get("spans")
    if not isinstance(spans, list):
        raise LineError('no "spans": give a list of {"start", "end", "kind"}', report=report)
    told = tuple(_span(text, span, number, report) for number, span in enumerate(spans, start=1))
    published, publisher = told_day(line, report=report), told_words(line, "publisher", report=report)
    title, url = told_words(line, "title", report=report), told_words(line, "url", report=report)
    try:
        return Asked(line, Report(report, text, published, title, publisher, url), told)
    except ModelError as error:
        raise LineError(str(error), report=report) from error


def _span(text: str, span: object, number: int, report: str) -> tuple[Span, str]:
    if not isinstance(span, dict):
        raise LineError(f'span {number} must be an object {{"start", "end", "kind"}}', report=report)
    kind, start, end = span.get("kind"), span.get("start"), span.get("end")
    if kind not in KINDS:
        raise LineError(f'span {number}: "kind" must be "place" or "time"', report=report)
    if type(start) is not int or type(end) is not int:  # true and false are no offsets
        raise LineError(f'span {number}: "start" and "end" must be whole numbers', report=report)
    try:
        return Span.of(text, start, end), kind
    except ModelError as error:
        raise LineError(f"span {number}: {error}", report=report) from error


def _answer(asked: Asked) -> Json:
    from warledger.calendar import date_spans

    places, times = asked.of_kind("place"), asked.of_kind("time")
    where = iter(_located(asked.report, places) if places else ())
    when = iter(date_spans(asked.report, times) if times else ())
    given = asked.line.fields["spans"]
    told = given if isinstance(given, list) else []
    spans = [
        _merged(span, place_to_json(next(where)) if kind == "place" else when_to_json(next(when)), words)
        for span, (words, kind) in zip(told, asked.spans, strict=True)
    ]
    undated = unread_date(asked.line, report=asked.report.id)
    return {**asked.line.fields, "spans": spans} | ({"note": undated} if undated else {})


def _merged(given: Mapping[str, object], found: Json, words: Span) -> Json:
    """The given span with what was found; the words stay the given ones."""
    return {**given, **found, "start": words.start, "end": words.end, "text": words.text}


def _error(unread: Unread) -> Json:
    return {"id": unread.report, "error": unread.told}


def _located(report: Report, places: Sequence[Span]) -> Sequence[Place]:
    """The gazetteer's answers; it is loaded when the first place is there to find."""
    from warledger.locate import locate_spans

    return locate_spans(report, places)
