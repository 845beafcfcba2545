"""The contract's object of any reading keeps to the schema, and its offsets quote the text."""

import json
from collections.abc import Iterator
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from jsonschema import Draft202012Validator

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
from warledger.model.contract import error_to_json, place_to_json, reading_to_json, schema, to_line, when_to_json

SCHEMA = Draft202012Validator(schema())
TEXT = "Rockets killed five people in Saraqeb on Monday, medics said."

EMPTY = {
    "report": "r1",
    "contract": 1,
    "published": None,
    "language": "en",
    "claims": [],
    "incidents": [],
    "declined": [],
}

days = st.dates(min_value=date(1, 1, 1))
counts = st.integers(0, 10_000_000)
words = st.text(min_size=1, max_size=12)
countries = st.none() | st.sampled_from(["SY", "UA", "SD"])


@st.composite
def spans(draw: st.DrawFn, text: str) -> Span:
    start = draw(st.integers(0, len(text) - 1))
    return Span.of(text, start, draw(st.integers(start + 1, len(text))))


@st.composite
def figures(draw: st.DrawFn, text: str) -> Figure:
    bounds = sorted([draw(counts), draw(counts)])
    low, high = draw(st.sampled_from([(bounds[0], bounds[1]), (bounds[0], None), (None, bounds[1]), (None, None)]))
    groups = tuple(draw(st.lists(st.sampled_from(["children", "women", "medics"]), unique=True)))
    kinds = (draw(st.sampled_from(Quantifier)), draw(st.sampled_from(Unit)), draw(st.sampled_from(Standing)))
    return Figure(draw(spans(text)), low, high, *kinds, groups, draw(st.sampled_from(Part)))


@st.composite
def places(draw: st.DrawFn, text: str) -> Place:
    precision = draw(st.sampled_from(PlacePrecision))
    known = precision is not PlacePrecision.UNKNOWN and draw(st.booleans())
    return Place(
        draw(st.none() | spans(text)),
        precision,
        draw(words),
        name=draw(st.none() | words),
        geonames_id=draw(st.none() | counts),
        lat=draw(st.floats(-90, 90)) if known else None,
        lon=draw(st.floats(-180, 180)) if known else None,
        country=draw(countries),
        admin1=draw(st.none() | words),
    )


@st.composite
def whens(draw: st.DrawFn, text: str) -> When:
    precision = draw(st.sampled_from(TimePrecision))
    start, end = sorted([draw(days), draw(days)])
    known = precision is not TimePrecision.UNKNOWN
    span = draw(st.none() | spans(text))
    return When(span, precision, draw(words), start if known else None, end if known and draw(st.booleans()) else None)


@st.composite
def actors(draw: st.DrawFn, text: str) -> Actor:
    return Actor(draw(spans(text)), draw(words), draw(countries), draw(st.sampled_from(ActorKind)))


@st.composite
def claims(draw: st.DrawFn, text: str, number: int) -> Claim:
    return Claim(
        f"c{number}",
        draw(st.sampled_from(Event)),
        draw(spans(text)),
        Source(draw(st.none() | spans(text)), draw(st.text(max_size=9)), draw(st.sampled_from(SourceKind))),
        tuple(draw(st.lists(figures(text), max_size=2))),
        tuple(draw(st.lists(actors(text), max_size=2))),
        tuple(draw(st.lists(spans(text), max_size=2))),
        tuple(draw(st.lists(places(text), max_size=2))),
        draw(st.none() | whens(text)),
        draw(st.sampled_from(Scope)),
        draw(st.sampled_from(Status)),
        draw(st.sampled_from([None, "A"])),
        draw(st.sampled_from([None, *(f"c{other}" for other in range(number))])),
        draw(st.floats(0, 1)),
    )


@st.composite
def tolls(draw: st.DrawFn) -> Toll:
    def count() -> Count | None:
        low, high = sorted([draw(counts), draw(counts)])
        interval = Interval(low, draw(st.sampled_from([high, None])))
        return draw(st.sampled_from([None, Count(interval, ("c0",))]))

    return Toll(count(), count(), count(), count(), count())


@st.composite
def readings(draw: st.DrawFn) -> Reading:
    text = draw(st.text(min_size=1, max_size=60).filter(lambda text: text.strip()))
    told = tuple(draw(claims(text, number)) for number in range(draw(st.integers(1, 3))))
    place, when = draw(st.none() | places(text)), draw(st.none() | whens(text))
    by = tuple(draw(st.lists(actors(text), max_size=1)))
    incident = Incident("A", draw(st.sampled_from(Event)), ("c0",), place, when, by, draw(tolls()))
    declined = tuple(Declined(span, "a year") for span in draw(st.lists(spans(text), max_size=2)))
    report = Report(draw(words), text, draw(st.none() | days), draw(st.none() | words), draw(st.none() | words))
    return Reading(report, draw(st.sampled_from(["en", "und"])), told, (incident,), declined, draw(st.none() | words))


def quoted(value: object) -> Iterator[tuple[int, int, str]]:
    """Every stretch of text that the object names."""
    if isinstance(value, dict):
        if value.get("start") is not None:
            yield value["start"], value["end"], value["text"]
        for below in value.values():
            yield from quoted(below)
    elif isinstance(value, list):
        for below in value:
            yield from quoted(below)


@settings(max_examples=60, deadline=None)
@given(readings(), st.booleans())
def test_any_reading_keeps_to_the_schema_and_quotes_its_text(reading: Reading, as_given: bool) -> None:
    line = to_line(reading_to_json(reading, given=as_given))
    said = json.loads(line)
    SCHEMA.validate(said)
    assert len(line.splitlines()) == 1
    for start, end, text in quoted(said):
        assert reading.report.text[start:end] == text
    assert said.get("text", reading.report.text) == reading.report.text


@settings(max_examples=30, deadline=None)
@given(readings())
def test_the_same_reading_gives_the_same_line(reading: Reading) -> None:
    assert to_line(reading_to_json(reading)) == to_line(reading_to_json(reading))


@pytest.mark.parametrize(
    ("report", "language"),
    [("r1", None), (None, None), ("r1", "ar")],
)
def test_an_error_line_keeps_to_the_schema(report: str | None, language: str | None) -> None:
    SCHEMA.validate(error_to_json(report, "no text", language=language))


@pytest.mark.parametrize(
    "line",
    [
        {},
        {"report": "r1"},
        {"report": "r1", "error": ""},
        {**EMPTY, "contract": 2},
        {**EMPTY, "published": "Monday"},
        {**EMPTY, "claims": [{}]},
        {**EMPTY, "surprise": 1},
    ],
)
def test_the_schema_refuses_what_is_no_line_of_the_contract(line: dict[str, object]) -> None:
    assert not SCHEMA.is_valid(line)


def test_a_report_that_tells_nothing_is_a_line_of_the_contract() -> None:
    SCHEMA.validate(EMPTY)


def test_the_schema_is_a_schema() -> None:
    Draft202012Validator.check_schema(schema())


def test_the_schema_names_every_event_and_kind_of_the_model() -> None:
    defs = schema()["$defs"]
    assert isinstance(defs, dict)
    assert defs["event"]["enum"] == [event.value for event in Event]
    assert defs["figure"]["properties"]["quantifier"]["enum"] == [kind.value for kind in Quantifier]
    assert defs["figure"]["properties"]["unit"]["enum"] == [kind.value for kind in Unit]
    assert defs["source"]["properties"]["kind"]["enum"] == [kind.value for kind in SourceKind]
    assert defs["actor"]["properties"]["kind"]["enum"] == [kind.value for kind in ActorKind]
    assert defs["place"]["properties"]["precision"]["enum"] == [kind.value for kind in PlacePrecision]
    assert defs["when"]["properties"]["precision"]["enum"] == [kind.value for kind in TimePrecision]


def test_what_is_not_known_is_null_and_its_precision_unknown() -> None:
    place, when = place_to_json(None), when_to_json(None)
    assert (place["precision"], place["lat"], place["name"], place["start"]) == ("unknown", None, None, None)
    assert (when["precision"], when["from"], when["to"], when["text"]) == ("unknown", None, None, None)


def test_a_figure_keeps_its_words_beside_its_numbers() -> None:
    five = Figure(Span.of(TEXT, 15, 26), 5, 5, Quantifier.EXACT, Unit.PERSON)
    claim = Claim(
        "c1", Event.KILL, Span.of(TEXT, 8, 14), Source(Span.of(TEXT, 49, 55), "medics", SourceKind.HOSPITAL), (five,)
    )
    said = reading_to_json(Reading(Report("r1", TEXT, date(2020, 2, 3)), "en", (claim,)))
    assert said["published"] == "2020-02-03"
    assert isinstance(said["claims"], list)
    assert said["claims"][0]["figures"] == [
        {
            "start": 15, "end": 26, "text": "five people", "low": 5, "high": 5, "quantifier": "exact", "unit": "person",
            "standing": "unknown", "groups": [], "role": "who",
        }
    ]  # fmt: skip


@pytest.mark.parametrize("separator", ["\x7f", "\x85", "\u2028", "\u2029", "\n", "\r", "\x1c"])
def test_no_character_of_a_text_ends_its_line(separator: str) -> None:
    line = to_line({"text": f"Two died{separator}in Homs"})
    assert line.splitlines() == [line]
    assert json.loads(line)["text"] == f"Two died{separator}in Homs"


def test_the_example_of_the_page_is_a_line_of_the_contract() -> None:
    page = (Path(__file__).parents[2] / "docs" / "contract.md").read_text(encoding="utf-8")
    example = json.loads(page.split("```json\n")[1].split("\n```")[0])
    SCHEMA.validate(example)
    text = page.split('Of the report "')[1].split('" (one')[0]
    for words in (example["claims"][0]["trigger"], example["claims"][0]["source"], example["declined"][0]):
        assert text[words["start"] : words["end"]] == words["text"]
