"""What a casualty recorder gets to see."""

from collections.abc import Callable
from dataclasses import replace
from io import StringIO

import pytest
from rich.console import Console

from warledger.cli.screen import screen
from warledger.cli.sheet import sheet
from warledger.model import Reading, Report

Show = Callable[..., str]


def lines(shown: str) -> list[str]:
    return [" ".join(line.split()) for line in shown.splitlines()]


@pytest.fixture
def page(reading: Reading, shown: Show) -> list[str]:
    return lines(shown(reading, width=120))


@pytest.mark.parametrize(
    "line",
    [
        "r1 · Evening Wire · published Wednesday 5 May 2021",
        "1 Shelling · Kafr Dunum, Idlib, SY · Tuesday 4 May 2021",
        "by whom is not told",
        "Toll: killed 0–14, injured 20–35",
        "who says so killed injured in these words",
        "└ 3 of these: “three of them children”",
        "20 “injured 20 others”",
        "Lowland Observatory, monitor 14+ “at least 14 people were killed”",
        "└ 6 of these: “Six of those killed”",
        "the army none “The army denied that anyone had been killed” – denied",
        "30–35 “between 30 and 35 gunmen were wounded”",
        "Sources differ on how many were injured: 20 (Health office of the valley) · 30–35 (the army)",
        "Where: settlement, “Kafr Dunum”: the only place of that name",
        "When: day, “on Tuesday”: weekday at or before publication",
        "M9 the number of a road …reached the town on the M9 road.",
    ],
)
def test_the_sheet_holds_the_line(page: list[str], line: str) -> None:
    assert line in page


def test_totals_fears_and_other_matters_stand_apart_from_the_incident(page: list[str]) -> None:
    order = [
        "Background: a wider past, in no toll above",
        "Feared, threatened, planned or demanded, in no toll",
        "Also told",
        "Numbers not counted, and why",
    ]
    places = [page.index(title) for title in order]
    assert places == sorted(places)
    assert any(line.startswith("more than 60 killed “More than 60 people") for line in page[places[0] : places[1]])
    assert any(line.startswith("2,000+ households (vague)") for line in page[places[1] : places[2]])
    assert any(line.startswith("Deployment, 12 vehicles") for line in page[places[2] : places[3]])


@pytest.mark.parametrize("width", [40, 60, 80, 100, 200])
def test_no_line_is_wider_than_the_terminal(reading: Reading, shown: Show, width: int) -> None:
    assert max(len(line) for line in shown(reading, width=width).splitlines()) <= width


def test_a_report_that_tells_of_no_incident_says_so(shown: Show) -> None:
    assert "No incident is told." in shown(Reading(Report("r", "It rained."), "en"))


def test_a_note_is_shown(reading: Reading, shown: Show) -> None:
    assert "read as cp1252, not UTF-8" in shown(replace(reading, note="read as cp1252, not UTF-8"))


def test_words_that_look_like_orders_to_the_terminal_are_only_words(reading: Reading, shown: Show) -> None:
    wild = replace(reading.report, title="[red]\x1b[31mOrlo\u202e[/red]\n:boom:")
    assert "[red][31mOrlo[/red] :boom:" in shown(replace(reading, report=wild))


def test_what_goes_into_a_pipe_has_no_colours_and_no_trailing_blanks(reading: Reading) -> None:
    pipe = StringIO()
    screen(pipe)(sheet(reading))
    assert "\x1b" not in pipe.getvalue()
    assert all(line == line.rstrip() for line in pipe.getvalue().splitlines())


def test_a_terminal_gets_colours(reading: Reading) -> None:
    console = Console(file=StringIO(), width=100, force_terminal=True, color_system="standard")
    console.print(sheet(reading))
    file = console.file
    assert isinstance(file, StringIO)
    assert "\x1b[1m" in file.getvalue()
