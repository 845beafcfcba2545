"""`warledger read`: reports in, and what they tell of out."""

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from typing import Annotated

from typer import Argument, BadParameter, Exit, Option

from warledger.cli.options import told_day
from warledger.cli.printers import Format, printer
from warledger.cli.progress import is_watched, watched
from warledger.cli.results import Reader, Result, results
from warledger.cli.streams import ending_cleanly, input_name, input_size, opened_input, opened_output, stdin
from warledger.cli.tally import Tally
from warledger.gather.files import gather_file
from warledger.gather.gathered import Item, Known
from warledger.gather.lines import gather_lines
from warledger.model import Reading, Report

_LINES = (".jsonl", ".ndjson")


def read(
    files: Annotated[
        list[str] | None,
        Argument(metavar="FILE", help="Reports: text, a saved page, or many in a .jsonl file. - is standard input."),
    ] = None,
    jsonl: Annotated[
        Path | None,
        Option(
            "--jsonl",
            metavar="IN",
            help='Reports, one a line: {"id": ..., "text": ..., "date": ...}. - is standard input.',
        ),
    ] = None,
    output: Annotated[
        Path | None,
        Option("--output", "-o", metavar="OUT", help="Write to this file, as it goes, instead of the screen."),
    ] = None,
    date: Annotated[
        str | None, Option(metavar="DATE", help="Day of publication (2020-02-03) of reports that do not tell it.")
    ] = None,
    publisher: Annotated[str | None, Option(metavar="NAME", help="Publisher of reports that do not tell it.")] = None,
    form: Annotated[
        Format | None,
        Option(
            "--format",
            help="text for people, jsonl for programs, csv for spreadsheets; text unless --jsonl is given.",
        ),
    ] = None,
) -> None:
    """Read reports: who did what to whom, where, when, how many, and who says so.

    Reports that cannot be read are named with the reason; all others are read, and the exit code is 1.
    """
    if bool(files) == (jsonl is not None):
        raise BadParameter("name the reports to read (FILE..., or - for standard input), or give --jsonl IN")
    form = form or (Format.JSONL if jsonl else Format.TEXT)
    known = Known(told_day(date), publisher)
    names = [jsonl] if jsonl else [Path(name) for name in files or ()]
    tally = Tally(form)
    with ending_cleanly(), opened_output(output, inputs=names, people=form is Format.TEXT) as stream:
        write = printer(form, stream)
        with _gathered(
            names, lines=jsonl is not None, known=known, watch=is_watched(to_file=output is not None)
        ) as found:
            for result in found:
                write(result)
                tally.note(result)
        tally.close()
    if tally.unread:
        raise Exit(1)


@contextmanager
def _gathered(names: list[Path], *, lines: bool, known: Known, watch: bool) -> Iterator[Iterator[Result]]:
    """The results of all reports named, with a bar where somebody watches."""
    if not lines:
        found = results(_items(names, known), _reader)
        yield watched(found, total=len(names), done=None) if watch else found
        return
    with opened_input(names[0]) as stream:
        found = results(gather_lines(stream, name=input_name(names[0]), known=known), _reader)
        size = input_size(names[0])
        yield watched(found, total=size, done=stream.tell if size else None) if watch else found


def _items(names: list[Path], known: Known) -> Iterator[Item]:
    for name in names:
        if name.suffix in _LINES and name.is_file():
            with opened_input(name) as stream:
                yield from gather_lines(stream, name=input_name(name), known=known)
        else:
            yield gather_file(str(name), stdin(), known=known)


def _reader(report: Report) -> Reading:
    return _loaded()(report)


@cache
def _loaded() -> Reader:
    """The reader with its network, loaded when the first report is there to read."""
    from warledger import read_report

    return read_report
