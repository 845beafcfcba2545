"""Nouns in a reader's words."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.cli.words import (
    COUNTED,
    HEADINGS,
    figure_words,
    interval_words,
    kind_words,
    place_words,
    safe,
    source_words,
    when_words,
)
from warledger.model import (
    Event,
    Figure,
    Interval,
    Place,
    PlacePrecision,
    Quantifier,
    Source,
    SourceKind,
    Span,
    TimePrecision,
    Unit,
    When,
)
from warledger.read.figures import read_figure

WORDS = Span(0, 4, "some")
Q = Quantifier


@pytest.mark.parametrize(
    ("low", "high", "quantifier", "unit", "expected"),
    [
        (13, 13, Q.EXACT, Unit.PERSON, "13"),
        (13, None, Q.AT_LEAST, Unit.PERSON, "13+"),
        (30, 35, Q.BETWEEN, Unit.PERSON, "30–35"),
        (None, 8, Q.AT_MOST, Unit.PERSON, "up to 8"),
        (60, 60, Q.ABOUT, Unit.PERSON, "about 60"),
        (24, None, Q.VAGUE, Unit.PERSON, "24+ (vague)"),
        (None, None, Q.NONE, Unit.PERSON, "no figure"),
        (None, None, Q.NONE, Unit.BUILDING, "no figure"),
        (0, 0, Q.EXACT, Unit.PERSON, "0"),
        (1, 1, Q.EXACT, Unit.VEHICLE, "1 vehicle"),
        (12, 12, Q.EXACT, Unit.HOUSEHOLD, "12 households"),
        (2000, None, Q.VAGUE, Unit.HOUSEHOLD, "2,000+ households (vague)"),
        (3, 3, Q.EXACT, Unit.OTHER, "3"),
    ],
)
def test_a_figure_is_short_and_keeps_its_doubt(
    low: int | None, high: int | None, quantifier: Quantifier, unit: Unit, expected: str
) -> None:
    assert figure_words(Figure(WORDS, low, high, quantifier, unit)) == expected


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        ("more than 20 people", "more than 20"),
        ("over twenty people", "more than 20"),
        ("more than 388,000 people", "more than 388,000"),
        ("more than a quarter of a million people", "more than 250,000"),
        ("more than 30 houses", "more than 30 buildings"),
        ("fewer than 100 people", "fewer than 100"),
        ("no more than 8 people", "up to 8"),
    ],
)
@pytest.mark.parametrize("event", [Event.KILL, Event.DISPLACE])
def test_a_bound_that_is_not_in_the_figure_is_shown_as_the_report_tells_it(
    words: str, expected: str, event: Event
) -> None:
    assert figure_words(read_figure(words, Span(0, len(words), words), event)) == expected


def test_a_toll_is_told_in_the_words_of_the_figure_that_bears_it() -> None:
    told = Span(0, 12, "more than 60")
    bearing = Figure(told, 61, None, Q.MORE_THAN, Unit.PERSON)
    assert interval_words(Interval(61, None), [bearing]) == "more than 60"
    assert interval_words(Interval(65, None), [bearing]) == "65+"
    assert interval_words(Interval(61, 80), [bearing]) == "61–80"


@pytest.mark.parametrize(
    ("start", "end", "precision", "expected"),
    [
        (date(2020, 2, 3), date(2020, 2, 3), TimePrecision.DAY, "Monday 3 February 2020"),
        (date(2020, 2, 1), date(2020, 2, 3), TimePrecision.RANGE, "1 February 2020 – 3 February 2020"),
        (date(2019, 12, 1), None, TimePrecision.RANGE, "since 1 December 2019"),
        (None, date(2019, 12, 1), TimePrecision.RANGE, "until 1 December 2019"),
        (date(2018, 1, 1), date(2018, 12, 31), TimePrecision.YEAR, "2018"),
        (date(25, 1, 1), date(25, 1, 1), TimePrecision.DAY, "Wednesday 1 January 25"),
        (None, None, TimePrecision.UNKNOWN, "“some” (days not known)"),
    ],
)
def test_a_time_is_told_by_its_days(
    start: date | None, end: date | None, precision: TimePrecision, expected: str
) -> None:
    assert when_words(When(WORDS, precision, "because", start, end)) == expected


@pytest.mark.parametrize(
    ("precision", "name", "admin1", "country", "expected"),
    [
        (PlacePrecision.SETTLEMENT, "Saraqeb", "Idlib", "SY", "Saraqeb, Idlib, SY"),
        (PlacePrecision.PROVINCE, "Idlib", "Idlib", "SY", "Idlib, SY (province)"),
        (PlacePrecision.COUNTRY, "Syria", None, "SY", "Syria, SY (country)"),
        (PlacePrecision.UNKNOWN, None, None, None, "“some” (not on the map)"),
    ],
)
def test_a_place_is_told_with_what_encloses_it(
    precision: PlacePrecision, name: str | None, admin1: str | None, country: str | None, expected: str
) -> None:
    assert place_words(Place(WORDS, precision, "because", name=name, admin1=admin1, country=country)) == expected


def test_what_nobody_tells_is_said() -> None:
    assert (place_words(None), when_words(None)) == ("place not told", "time not told")


@pytest.mark.parametrize(
    ("source", "name", "kind"),
    [
        (Source(WORDS, "SANA", SourceKind.STATE_MEDIA), "SANA", "state media"),
        (Source(WORDS, "OCHA", SourceKind.UN_BODY), "OCHA", "UN body"),
        (Source(WORDS, "the army", SourceKind.ARMY), "the army", ""),
        (Source(WORDS, "", SourceKind.UNKNOWN), "some", ""),
        (Source(None, "Courier", SourceKind.PUBLISHER), "the report itself", ""),
    ],
)
def test_a_source_is_named_with_its_kind_where_that_says_more(source: Source, name: str, kind: str) -> None:
    assert (source_words(source), kind_words(source)) == (name, kind)


@given(st.text())
def test_safe_words_hold_nothing_that_a_terminal_obeys(text: str) -> None:
    shown = safe(text)
    assert not any(ord(c) < 32 or 0x7F <= ord(c) < 0xA0 or 0x202A <= ord(c) <= 0x202E for c in shown)
    assert safe(shown) == shown


def test_every_event_has_its_words() -> None:
    assert set(HEADINGS) == set(Event)
    assert set(COUNTED) <= set(Event)
