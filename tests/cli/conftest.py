"""Readings made by hand from prose made up for it, to show what a person gets to see."""

import io
import sys
from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

import pytest

from warledger.cli import main
from warledger.model import (
    Actor,
    ActorKind,
    Claim,
    Count,
    Declined,
    Event,
    Figure,
    Incident,
    Interval,
    Part,
    Place,
    PlacePrecision,
    Quantifier,
    Reading,
    Report,
    Scope,
    Source,
    SourceKind,
    Span,
    Standing,
    Status,
    TimePrecision,
    Toll,
    Unit,
    When,
)

TEXT = """Shells fell on the grain market of Kafr Dunum on Tuesday. The valley's health office said the shelling \
killed nine people, three of them children, and injured 20 others.

The Lowland Observatory said at least 14 people were killed. Six of those killed had fled there before, it said. \
The army denied that anyone had been killed and said between 30 and 35 gunmen were wounded.

More than 60 people have been killed in the valley since January, according to the United Nations. Aid workers feared \
that the clashes would drive out thousands of families.

The two sides had agreed on a truce in March. A convoy of 12 trucks reached the town on the M9 road.
"""


def span(words: str, nth: int = 1) -> Span:
    """The nth place where the words stand in TEXT."""
    start = -1
    for _ in range(nth):
        start = TEXT.index(words, start + 1)
    return Span(start, start + len(words), words)


def figure(words: str, low: int | None, high: int | None, quantifier: Quantifier, **more: object) -> Figure:
    """A figure of persons at these words of TEXT."""
    unit = more.get("unit", Unit.PERSON)
    part = more.get("part", Part.WHO)
    groups = more.get("groups", ())
    assert isinstance(unit, Unit)
    assert isinstance(part, Part)
    assert isinstance(groups, tuple)
    return Figure(span(words), low, high, quantifier, unit, Standing.UNKNOWN, groups, part)


OFFICE = Source(span("The valley's health office"), "Health office of the valley", SourceKind.HOSPITAL)
MONITOR = Source(span("The Lowland Observatory"), "Lowland Observatory", SourceKind.MONITOR)
ARMY = Source(span("The army"), "the army", SourceKind.ARMY)
UN = Source(span("the United Nations"), "United Nations", SourceKind.UN_BODY)
WRITER = Source(None, "Evening Wire", SourceKind.PUBLISHER)
TUESDAY = When(
    span("on Tuesday"), TimePrecision.DAY, "weekday at or before publication", date(2021, 5, 4), date(2021, 5, 4)
)
MARKET = Place(
    span("Kafr Dunum"),
    PlacePrecision.SETTLEMENT,
    "the only place of that name",
    name="Kafr Dunum",
    lat=35.5,
    lon=36.5,
    country="SY",
    admin1="Idlib",
)
EXACT, AT_LEAST = Quantifier.EXACT, Quantifier.AT_LEAST


def _claims() -> tuple[Claim, ...]:
    return (
        Claim("c1", Event.SHELL, span("Shells fell"), WRITER, incident="A", places=(MARKET,), when=TUESDAY),
        Claim("c2", Event.SHELL, span("the shelling"), OFFICE, incident="A"),
        Claim(
            "c3",
            Event.KILL,
            span("killed"),
            OFFICE,
            (
                figure("nine people", 9, 9, EXACT),
                figure("three of them children", 3, 3, EXACT, part=Part.SUB, groups=("children",)),
            ),
            incident="A",
            places=(MARKET,),
            when=TUESDAY,
        ),
        Claim("c4", Event.INJURE, span("injured"), OFFICE, (figure("20 others", 20, 20, EXACT),), incident="A"),
        Claim(
            "c5",
            Event.KILL,
            span("killed", 2),
            MONITOR,
            (figure("at least 14 people", 14, None, AT_LEAST),),
            incident="A",
        ),
        Claim(
            "c6",
            Event.KILL,
            span("killed", 3),
            MONITOR,
            (figure("Six of those killed", 6, 6, EXACT),),
            incident="A",
            part_of="c5",
        ),
        Claim("c7", Event.KILL, span("killed", 4), ARMY, status=Status.DENIED, incident="A"),
        Claim(
            "c8",
            Event.INJURE,
            span("wounded"),
            ARMY,
            (figure("between 30 and 35 gunmen", 30, 35, Quantifier.BETWEEN),),
            incident="A",
        ),
        Claim(
            "c9",
            Event.KILL,
            span("killed", 5),
            UN,
            (figure("More than 60 people", 61, None, Quantifier.MORE_THAN),),
            scope=Scope.BACKGROUND,
            when=When(span("since January"), TimePrecision.RANGE, "month before publication", date(2021, 1, 1)),
        ),
        Claim(
            "c10",
            Event.DISPLACE,
            span("drive out"),
            Source(span("Aid workers"), "aid workers", SourceKind.NGO),
            (figure("thousands of families", 2000, None, Quantifier.VAGUE, unit=Unit.HOUSEHOLD),),
            status=Status.POSSIBLE,
        ),
        Claim(
            "c11", Event.AGREE, span("agreed"), WRITER, when=When(span("in March"), TimePrecision.UNKNOWN, "no year")
        ),
        Claim(
            "c12",
            Event.DEPLOY,
            span("reached"),
            WRITER,
            (figure("12 trucks", 12, 12, EXACT, unit=Unit.VEHICLE),),
            actors=(Actor(span("A convoy"), "convoy", None, ActorKind.UNKNOWN),),
        ),
    )


@pytest.fixture
def reading() -> Reading:
    """One shelling told by three sources with three tolls, a background total, a fear, a truce and a convoy."""
    toll = Toll(killed=Count(Interval(0, 14), ("c3", "c5", "c7")), injured=Count(Interval(20, 35), ("c4", "c8")))
    named = ("c1", "c2", "c3", "c4", "c5", "c6", "c7", "c8")
    incident = Incident("A", Event.SHELL, named, place=MARKET, when=TUESDAY, toll=toll)
    report = Report("r1", TEXT, date(2021, 5, 5), "Market shelled in Kafr Dunum", "Evening Wire")
    return Reading(report, "en", _claims(), (incident,), (Declined(span("M9"), "the number of a road"),))


@pytest.fixture
def shown() -> Callable[..., str]:
    """What a sheet looks like on a terminal of that width without colours."""
    from io import StringIO

    from rich.console import Console

    from warledger.cli.sheet import sheet

    def show(reading: Reading, *, width: int = 100) -> str:
        console = Console(file=StringIO(), width=width, color_system=None)
        console.print(sheet(reading))
        file = console.file
        assert isinstance(file, StringIO)
        return file.getvalue()

    return show


@dataclass(frozen=True)
class Run:
    """What a run of the command wrote, and how it ended."""

    code: int
    out: bytes
    err: bytes


@pytest.fixture
def warledger(monkeypatch: pytest.MonkeyPatch, capsysbinary: pytest.CaptureFixture[bytes]) -> Callable[..., Run]:
    """The whole command, run in this process: a new one takes a second each."""

    def run(*args: str | Path, stdin: bytes = b"", width: int = 100) -> Run:
        monkeypatch.setattr(sys, "argv", ["warledger", *map(str, args)])
        monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(stdin)))
        monkeypatch.setenv("COLUMNS", str(width))
        monkeypatch.setenv("NO_COLOR", "1")
        capsysbinary.readouterr()
        with pytest.raises(SystemExit) as ended:
            main()
        written = capsysbinary.readouterr()
        return Run(ended.value.code if isinstance(ended.value.code, int) else 0, written.out, written.err)

    return run
