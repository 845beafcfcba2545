"""Results on their way out, one at a time: JSON Lines for programs, CSV for spreadsheets, sheets for people."""

import csv
from collections.abc import Callable
from enum import StrEnum
from typing import TextIO

from warledger.cli.results import Result, Unread
from warledger.model.contract import error_to_json, reading_to_json, to_line

Printer = Callable[[Result], None]


class Format(StrEnum):
    """What the answer looks like."""

    TEXT = "text"
    JSONL = "jsonl"
    CSV = "csv"


def printer(form: Format, stream: TextIO) -> Printer:
    """What writes each result to the stream in this format, whole and at once."""
    return {Format.TEXT: _text, Format.JSONL: _jsonl, Format.CSV: _csv}[form](stream)


def _jsonl(stream: TextIO) -> Printer:
    def write(result: Result) -> None:
        if isinstance(result, Unread):
            line = error_to_json(result.report, result.told, language=result.language)
        else:
            line = reading_to_json(result.reading, given=result.given)
        stream.write(to_line(line) + "\n")
        stream.flush()  # a run that is killed keeps its lines

    return write


def _csv(stream: TextIO) -> Printer:
    from warledger.cli.rows import COLUMNS, rows

    writer = csv.writer(stream, lineterminator="\n")
    writer.writerow(COLUMNS)

    def write(result: Result) -> None:
        if not isinstance(result, Unread):
            writer.writerows(rows(result.reading))
            stream.flush()

    return write


def _text(stream: TextIO) -> Printer:
    from warledger.cli.screen import screen
    from warledger.cli.sheet import sheet

    show = screen(stream)

    def write(result: Result) -> None:
        if not isinstance(result, Unread):
            show(sheet(result.reading))
            show("")

    return write
