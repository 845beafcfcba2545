"""Invented reports to try the program on: `python -m warledger.examples DIR` lays them out in a folder.

They are set in real places of present and recent conflicts, and nothing in them happened: every one ends with a line
that says so. `reports.jsonl` is input for `warledger read --jsonl`; `plain/` holds three as plain text.
"""

import json
import shutil
from collections.abc import Iterator
from datetime import date
from importlib import resources
from pathlib import Path

from warledger.model import Report

MARK = "Invented example report for Warledger; nothing in it happened."
_HERE = resources.files(__name__)


def example_reports() -> Iterator[Report]:
    """The reports of reports.jsonl, in its order.

    >>> next(example_reports()).id
    'elobeid-wire'
    """
    with _HERE.joinpath("reports.jsonl").open(encoding="utf-8") as lines:
        reports = [json.loads(line) for line in lines]
    for told in reports:
        yield Report(
            told["id"], told["text"], date.fromisoformat(told["date"]), title=told["title"], publisher=told["publisher"]
        )


def lay_out(folder: Path) -> tuple[Path, ...]:
    """Writes reports.jsonl and the plain texts into `folder`, which is made where missing, and tells the files."""
    folder.mkdir(parents=True, exist_ok=True)
    with resources.as_file(_HERE) as here:
        sources = [here / "reports.jsonl", *sorted((here / "plain").glob("*.txt"))]
        return tuple(Path(shutil.copyfile(source, folder / source.name)) for source in sources)
