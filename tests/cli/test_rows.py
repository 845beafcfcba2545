"""A reading as a table that a spreadsheet can open without running anything."""

import csv
from dataclasses import replace
from io import StringIO

import pytest

from warledger.cli.printers import Format, printer
from warledger.cli.results import Read, Unread
from warledger.cli.rows import COLUMNS, neutral, rows
from warledger.model import Reading


def table(reading: Reading) -> list[dict[str, str]]:
    stream = StringIO()
    printer(Format.CSV, stream)(Read(reading))
    return list(csv.DictReader(StringIO(stream.getvalue())))


def test_each_figure_has_a_row_and_a_claim_without_one_too(reading: Reading) -> None:
    assert len(table(reading)) == sum(max(1, len(claim.figures)) for claim in reading.claims)


def test_a_row_holds_the_words_beside_the_numbers_and_who_says_so(reading: Reading) -> None:
    row = next(row for row in table(reading) if row["figure"] == "at least 14 people")
    expected = {
        "report": "r1", "published": "2021-05-05", "publisher": "Evening Wire", "claim": "c5", "event": "KILL",
        "trigger": "killed", "low": "14", "high": "", "quantifier": "at_least", "unit": "person", "role": "who",
        "source": "The Lowland Observatory", "source_name": "Lowland Observatory", "source_kind": "monitor",
        "scope": "incident", "status": "asserted", "incident": "A", "part_of": "",
    }  # fmt: skip
    assert {key: row[key] for key in expected} == expected
    assert reading.report.text[int(row["start"]) : int(row["end"])] == "at least 14 people"


def test_a_part_names_its_whole(reading: Reading) -> None:
    row = next(row for row in table(reading) if row["claim"] == "c6")
    assert row["part_of"] == "c5"


def test_a_place_and_a_time_have_their_own_columns(reading: Reading) -> None:
    row = next(row for row in table(reading) if row["claim"] == "c1")
    told = (row["place"], row["place_name"], row["lat"], row["lon"], row["place_precision"], row["from"], row["to"])
    assert told == ("Kafr Dunum", "Kafr Dunum", "35.5", "36.5", "settlement", "2021-05-04", "2021-05-04")


def test_a_report_that_was_not_read_leaves_no_row() -> None:
    stream = StringIO()
    printer(Format.CSV, stream)(Unread("r1", "r1", "empty"))
    assert stream.getvalue() == ",".join(COLUMNS) + "\n"


@pytest.mark.parametrize(
    ("cell", "expected"),
    [
        ("=1+1", "'=1+1"),
        ("+15 dead", "'+15 dead"),
        ("-15 dead", "'-15 dead"),
        ("@SUM(A1)", "'@SUM(A1)"),
        ("\t=1", "'\t=1"),
        ("five = 5", "five = 5"),
        ("", ""),
        (-5.25, -5.25),
        (None, None),
    ],
)
def test_no_cell_is_a_formula(cell: str | float | None, expected: str | float | None) -> None:
    assert neutral(cell) == expected


def test_every_cell_of_a_row_is_neutral(reading: Reading) -> None:
    wild = replace(reading, report=replace(reading.report, id="=cmd|' /C calc'!A0", publisher="@wire"))
    assert {row[0] for row in rows(wild)} == {"'=cmd|' /C calc'!A0"}
    assert {row[2] for row in rows(wild)} == {"'@wire"}
