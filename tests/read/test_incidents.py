"""Incidents: what tells of one thing is together, the report's subject first, and it says what, where and when."""

from collections.abc import Sequence
from datetime import date, timedelta

import pytest

from tests.read.telling import mentions, read
from warledger.model import Event, Place, PlacePrecision, Report, Span, TimePrecision, When
from warledger.read.assembly import assemble, is_rollup
from warledger.read.incidents import letter
from warledger.read.mentions import Mentions

PLACES = {"Harran": (36.86, 39.03), "Delva": (36.88, 39.05), "Orsk": (51.2, 58.6)}


def locate(report: Report, spans: Sequence[Span]) -> list[Place]:
    del report
    return [
        Place(s, PlacePrecision.SETTLEMENT, "a table", name=s.text, lat=PLACES[s.text][0], lon=PLACES[s.text][1])
        if s.text in PLACES
        else Place(s, PlacePrecision.COUNTRY, "a table", country="XX")
        for s in spans
    ]


def on(report: Report, spans: Sequence[Span]) -> list[When]:
    day = report.published or date(2031, 1, 1)
    days = {"Monday": day - timedelta(1), "Sunday": day - timedelta(2)}
    return [
        When(s, TimePrecision.DAY, "a table", days[s.text], days[s.text])
        if s.text in days
        else When(s, TimePrecision.UNKNOWN, "a table")
        for s in spans
    ]


def test_mentions_of_one_incident_share_its_letter_and_words_and_deals_have_none() -> None:
    story = read(
        "Rockets hit the market. The attack killed nine people. The mayor condemned the attack.",
        "SHELL | hit | who=the market | inc=A",
        "ATTACK | attack | inc=A",
        "KILL | killed | who=nine people | inc=A",
        "ACCUSE | condemned | by=The mayor",
        "ATTACK | attack#2 | inc=A",
    )
    assert [c.incident for c in story.claims] == ["A", "A", "A", None, "A"]


def test_background_is_an_incident_only_where_it_is_told_twice() -> None:
    story = read(
        "A bomb killed two people. In 2029 a bomb killed 60 people; the 2029 blast closed the port. "
        "In 2027 a fire killed three people.",
        "KILL | killed | who=two people | inc=A",
        "KILL | killed#2 | who=60 people | scope=background | inc=B",
        "BOMB | blast | scope=background | inc=B",
        "KILL | killed#3 | who=three people | scope=background | inc=C",
    )
    assert [c.incident for c in story.claims] == ["A", "B", "B", None]
    assert story.toll("killed", 1) is None


def test_the_main_incident_is_the_one_whose_dead_stand_at_the_top() -> None:
    story = read(
        "Clashes near the border as a bomb kills nine in Harran. " + "Troops moved through the hills. " * 9
        + "The clashes went on. The clashes spread. Three rebels died.",
        "CLASH | Clashes | inc=A",
        "KILL | kills | who=nine | inc=B",
        "CLASH | clashes | inc=A",
        "CLASH | clashes#2 | inc=A",
        "KILL | died | who=Three rebels | inc=A",
    )  # fmt: skip
    assert [story.toll("killed", i) for i in range(2)] == [(9, 9), (3, 3)]


EVENTS = [
    (
        "Air strikes killed six people in the attack.",
        ["AIRSTRIKE | Air strikes", "KILL | killed", "ATTACK | attack"],
        Event.AIRSTRIKE,
    ),
    ("Six people were killed in the attack.", ["KILL | killed", "ATTACK | attack"], Event.ATTACK),
    ("Troops took the town, shelled it and held it.", ["SEIZE | took", "SHELL | shelled"], Event.SHELL),
    ("Police arrested six people.", ["DETAIN | arrested"], Event.DETAIN),
]


@pytest.mark.parametrize(("text", "lines", "event"), EVENTS, ids=[text for text, _, _ in EVENTS])
def test_an_incident_is_named_after_the_force_that_did_it(text: str, lines: list[str], event: Event) -> None:
    assert read(text, *(f"{line} | inc=A" for line in lines)).incidents[0].event is event


def test_the_place_is_the_most_exact_that_most_claims_stand_by() -> None:
    story = read(
        "In Ruritania a bomb went off. It killed two people in Harran. Shops burned in Delva. Orsk mourned; two died.",
        "BOMB | bomb | where=Ruritania | inc=A",
        "KILL | killed | who=two people | where=Harran | inc=A",
        "DESTROY | burned | who=Shops | where=Delva | inc=A",
        "KILL | died | who=two#2 | where=Orsk | inc=A",
        locate=locate,
    )
    place = story.incidents[0].place
    assert place is not None
    assert place.name == "Harran"


def test_two_places_far_apart_keep_two_incidents_even_where_the_network_would_join_them() -> None:
    text = "A strike killed two people in Harran. A strike killed three people in Orsk."
    lines = ["KILL | killed | who=two people | where=Harran", "KILL | killed#2 | who=three people | where=Orsk"]
    told = Mentions(mentions(text, *lines).mentions, {(0, 1): 0.9})
    near = Mentions(mentions(text, *lines).mentions, {(0, 1): 0.9})
    assert len(assemble(Report("r1", text), told, locate=locate)[1]) == 2
    assert len(assemble(Report("r1", text), near)[1]) == 1


def test_the_time_is_the_day_told_most_the_first_of_equals() -> None:
    story = read(
        "On Monday, police spoke of a blast. On Sunday a bomb killed two people. The blast on Sunday broke windows.",
        "BOMB | blast | when=Monday | inc=A",
        "KILL | killed | who=two people | when=Sunday | inc=A",
        "BOMB | blast#2 | when=Sunday#2 | inc=A",
        "DESTROY | broke | who=windows | when=Sunday#2 | inc=A",
        on=on,
    )
    when = story.incidents[0].when
    assert when is not None
    assert when.start == date(2031, 5, 10)


def test_without_resolvers_words_of_place_and_time_stay_and_nothing_is_invented() -> None:
    story = read(
        "On Monday a bomb killed two people in Harran.",
        "KILL | killed | who=two people | where=Harran | when=On Monday | inc=A",
    )
    place, when = story.incidents[0].place, story.incidents[0].when
    assert place is not None
    assert when is not None
    assert (place.span.text if place.span else "", place.precision, place.lat) == ("Harran", "unknown", None)
    assert (when.span.text if when.span else "", when.precision, when.start) == ("On Monday", "unknown", None)


def test_actors_stand_once_each() -> None:
    story = read(
        "Rebels shelled the town. Rebels killed two people. The army and rebels traded fire.",
        "SHELL | shelled | by=Rebels | inc=A",
        "KILL | killed | who=two people | by=Rebels#2 | inc=A",
        "CLASH | traded fire | by=The army | by=rebels | inc=A",
    )
    assert [a.name.lower() for a in story.incidents[0].actors] == ["rebels", "army"]


def test_an_incident_that_only_rolls_up_others_can_be_told() -> None:
    story = read(
        "Twenty people were killed in two towns. In Harran a bomb killed eight people.",
        "KILL | killed | who=Twenty people | scope=toll | inc=A+B",
        "KILL | killed#2 | who=eight people | inc=A",
    )
    assert [is_rollup(incident, story.claims) for incident in story.incidents] == [True, False]


def test_incidents_are_named_by_letters() -> None:
    assert [letter(n) for n in (0, 25, 26, 51, 52, 701, 702)] == ["A", "Z", "AA", "AZ", "BA", "ZZ", "AAA"]
