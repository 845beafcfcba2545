"""Tolls: each person once, low to high over what the sources say, every bound borne by a claim."""

import random
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.telling import Story, read
from warledger.model import (
    Claim,
    Event,
    Figure,
    Interval,
    Part,
    Quantifier,
    Scope,
    Source,
    SourceKind,
    Span,
    Status,
    Unit,
)
from warledger.read.accounts import Account
from warledger.read.tolls import _span, toll_of

ONE_SOURCE = [
    ("Twelve people were killed in Harran.", ["KILL | killed | who=Twelve people | inc=A"], (12, 12)),
    (
        "The shell killed five soldiers and three civilians.",
        ["KILL | killed | who=five soldiers | who=three civilians | inc=A"],
        (8, 8),
    ),
    ("At least 14 people died.", ["KILL | died | who=At least 14 people | inc=A"], (14, None)),
    ("More than ten villagers died.", ["KILL | died | who=More than ten villagers | inc=A"], (11, None)),
    ("Civilians were killed.", ["KILL | killed | who=Civilians | inc=A"], (2, None)),
    ("A farmer was killed.", ["KILL | killed | who=A farmer | inc=A"], (1, 1)),
    ("There were casualties.", ["KILL | casualties | who=casualties | inc=A"], None),
    ("The murder shocked the town.", ["KILL | murder | inc=A"], (1, None)),
    (
        "Twelve people were killed, including four children.",
        ["KILL | killed | who=Twelve people | sub=four children | inc=A"],
        (12, 12),
    ),
    (
        "Twelve people were killed on Monday. Four of them were children who died in a school.",
        ["KILL | killed | who=Twelve people | inc=A", "KILL | died | who=Four of them | inc=A"],
        (12, 12),
    ),
    (
        "Two brothers were killed: Selim Arda and Omer Arda.",
        ["KILL | killed | who=Two brothers | who=Selim Arda | who=Omer Arda | inc=A"],
        (2, 2),
    ),
    (
        "A driver, Selim Arda, was killed.",
        ["KILL | killed | who=A driver | who=Selim Arda | inc=A"],
        (1, 1),
    ),
    (
        "Selim Arda was killed. Friends mourned the death of Arda. Nadia Koval died beside him.",
        [
            "KILL | killed | who=Selim Arda | inc=A",
            "KILL | death | who=Arda#2 | inc=A",
            "KILL | died | who=Nadia Koval | inc=A",
        ],
        (2, 2),
    ),
    (
        "Nine people were killed. The dead included Selim Arda, a teacher.",
        ["KILL | killed | who=Nine people | inc=A", "KILL | dead | who=Selim Arda | inc=A"],
        (9, 9),
    ),
    (
        "Blast kills six.\nSix people were killed when a bomb went off in the market.",
        ["KILL | kills | who=six | inc=A", "KILL | killed | who=Six people | inc=A"],
        (6, 6),
    ),
    (
        "Three soldiers were killed in the ambush. Seven insurgents were killed when the troops fired back.",
        ["KILL | killed | who=Three soldiers | inc=A", "KILL | killed#2 | who=Seven insurgents | inc=A"],
        (10, 10),
    ),
    (
        "Two guards were killed at the gate. Three others died in hospital.",
        ["KILL | killed | who=Two guards | inc=A", "KILL | died | who=Three others | inc=A"],
        (5, 5),
    ),
    (
        "Troops shot one rebel dead at dawn. In addition, the shells killed three farmers.",
        ["KILL | dead | who=one rebel | inc=A", "KILL | killed | who=three farmers | inc=A"],
        (4, 4),
    ),
    (
        "Dozens died in the fire. Rescuers counted 31 dead people.",
        ["KILL | died | who=Dozens | inc=A", "KILL | dead | who=31 dead people | inc=A"],
        (31, 31),
    ),
    ("The death toll rose from seven to nine.", ["KILL | death toll | who=seven | who=nine | inc=A"], (7, 9)),
]


@pytest.mark.parametrize(("text", "lines", "killed"), ONE_SOURCE, ids=[text[:50] for text, _, _ in ONE_SOURCE])
def test_the_writer_alone(text: str, lines: list[str], killed: tuple[int, int | None] | None) -> None:
    assert read(text, *lines).toll() == killed


SOURCES = [
    (
        "The mayor said 10 people were killed, the hospital said 14 people were killed.",
        [
            "KILL | killed | who=10 people | src=The mayor | inc=A",
            "KILL | killed#2 | who=14 people | src=the hospital | inc=A",
        ],
        (10, 14),
    ),
    (
        (
            "The monitor said 13 soldiers were killed. State media said no casualties befell the army. "
            "The president said between 30 and 35 soldiers were neutralized."
        ),
        [
            "KILL | killed | who=13 soldiers | src=The monitor | inc=A",
            "KILL | casualties | who=the army | src=State media | status=denied | inc=A",
            "KILL | neutralized | who=between 30 and 35 soldiers | src=The president | inc=A",
        ],
        (0, 35),
    ),
    (
        "At least 14 people were killed. An early word from the hospital put the number of dead at five.",
        [
            "KILL | killed | who=At least 14 people | inc=A",
            "KILL | dead | who=five | src=the hospital | inc=A",
        ],
        (14, None),
    ),
    (
        "The mayor said up to 20 people were killed. The hospital said 12 people were killed.",
        [
            "KILL | killed | who=up to 20 people | src=The mayor | inc=A",
            "KILL | killed#2 | who=12 people | src=The hospital | inc=A",
        ],
        (12, 20),
    ),
    (
        "Four insurgents were killed. No soldiers were killed.",
        ["KILL | killed | who=Four insurgents | inc=A", "KILL | killed#2 | who=No soldiers | status=denied | inc=A"],
        (4, 4),
    ),
    (
        "A woman was killed. The police said there were no other deaths.",
        [
            "KILL | killed | who=A woman | inc=A",
            "KILL | deaths | who=no other deaths | src=The police | status=denied | inc=A",
        ],
        (1, 1),
    ),
]


@pytest.mark.parametrize(("text", "lines", "killed"), SOURCES, ids=[text[:50] for text, _, _ in SOURCES])
def test_several_sources(text: str, lines: list[str], killed: tuple[int, int | None]) -> None:
    assert read(text, *lines).toll() == killed


def test_background_and_possible_harm_count_nowhere() -> None:
    text = "Two people were killed. The war has killed 9,000 people. Up to 50 people could be killed in a new raid."
    story = read(
        text,
        "KILL | killed | who=Two people | inc=A",
        "KILL | killed#2 | who=9,000 people | scope=background | inc=A",
        "KILL | killed#3 | who=Up to 50 people | status=possible | inc=A",
    )
    assert story.toll() == (2, 2)


def test_a_roll_up_is_never_added_to_its_incidents() -> None:
    story = _two_towns()
    assert sorted(story.toll("killed", i) or () for i in range(3)) == [(8, 8), (13, 13), (21, None)]


def _two_towns() -> Story:
    return read(
        "More than 20 people were killed on Monday. In Harran a strike killed eight people. "
        "In Delva shelling killed 13 people.",
        "KILL | killed | who=More than 20 people | scope=toll | inc=A+B",
        "KILL | killed#2 | who=eight people | where=Harran | inc=A",
        "KILL | killed#3 | who=13 people | where=Delva | inc=B",
    )


def test_measures_do_not_mix() -> None:
    story = read(
        "The blast killed four people and injured nine. Two are missing. Police arrested one man; gunmen abducted two. "
        "Some 300 people fled.",
        "KILL | killed | who=four people | inc=A",
        "INJURE | injured | who=nine | inc=A",
        "MISSING | missing | who=Two | inc=A",
        "DETAIN | arrested | who=one man | inc=A",
        "ABDUCT | abducted | who=two | inc=A",
        "DISPLACE | fled | who=Some 300 people | inc=A",
    )
    tolls = {name: story.toll(name) for name in ("killed", "injured", "missing", "detained", "displaced")}
    assert tolls == {
        "killed": (4, 4), "injured": (9, 9), "missing": (2, 2), "detained": (3, 3), "displaced": (300, 300)
    }  # fmt: skip


def test_who_died_of_his_wounds_is_dead_and_not_injured() -> None:
    story = read(
        "Selim Arda was wounded on Monday. Arda died in hospital.",
        "INJURE | wounded | who=Selim Arda | inc=A",
        "KILL | died | who=Arda#2 | inc=A",
    )
    assert (story.toll("killed"), story.toll("injured")) == ((1, 1), None)


def test_people_told_as_shot_are_injured_unless_they_died() -> None:
    story = read(
        "Four people were shot at a bar. One of them was killed.",
        "SHOOT | shot | who=Four people | inc=A",
        "KILL | killed | who=One of them | inc=A",
    )
    assert (story.toll("killed"), story.toll("injured")) == ((1, 1), (3, 3))


def test_households_are_no_invented_number_of_people() -> None:
    story = read("At least 40 families fled the town.", "DISPLACE | fled | who=At least 40 families | inc=A")
    assert story.claims[0].figures[0].unit is Unit.HOUSEHOLD
    assert story.toll("displaced") == (40, None)


TEXT = "".join(f"{n:02d} people. " for n in range(40))
NUMBERS = st.integers(1, 39)
BOUNDED = st.tuples(NUMBERS, st.sampled_from([Quantifier.EXACT, Quantifier.AT_LEAST, Quantifier.AT_MOST]))


def _claim(n: int, told: tuple[int, Quantifier], source: str | None, part_of: str | None = None) -> Claim:
    number, quantifier = told
    start = n * 11
    figure = Figure(
        span=Span.of(TEXT, start, start + 9),
        low=None if quantifier is Quantifier.AT_MOST else number,
        high=None if quantifier is Quantifier.AT_LEAST else number,
        quantifier=quantifier,
        unit=Unit.PERSON,
        part=Part.WHO,
    )
    span = None if source is None else Span.of(TEXT, 0, 1)
    kind = SourceKind.PUBLISHER if source is None else SourceKind.UNKNOWN
    return Claim(
        f"c{n}", Event.KILL, Span.of(TEXT, start, start + 1), Source(span, source or "", kind), (figure,),
        scope=Scope.INCIDENT, status=Status.ASSERTED, incident="A", part_of=part_of,
    )  # fmt: skip


Told = list[tuple[tuple[int, Quantifier], str | None]]
CLAIMS = st.lists(st.tuples(BOUNDED, st.sampled_from([None, "the mayor", "the hospital"])), min_size=1, max_size=6)


@settings(deadline=None)
@given(CLAIMS, st.randoms())
def test_the_order_in_which_claims_are_given_never_matters(told: Told, shuffler: random.Random) -> None:
    claims = [_claim(n, *one) for n, one in enumerate(told)]
    shuffled = list(claims)
    shuffler.shuffle(shuffled)
    assert toll_of(shuffled, TEXT) == toll_of(claims, TEXT)


@settings(deadline=None)
@given(CLAIMS)
def test_every_bound_is_borne_by_its_claims(told: Told) -> None:
    claims = [_claim(n, *one) for n, one in enumerate(told)]
    count = toll_of(claims, TEXT).killed
    assert count is not None
    bearers = [c.figures[0] for c in claims if c.id in count.borne_by]
    assert count.interval.low in {f.low if f.low is not None else 1 for f in bearers}
    assert count.interval.high in {f.high for f in bearers}


@settings(deadline=None)
@given(CLAIMS, BOUNDED)
def test_a_part_is_never_added_to_its_whole(told: Told, part: tuple[int, Quantifier]) -> None:
    claims = [_claim(n, *one) for n, one in enumerate(told)]
    with_part = [*claims, _claim(len(claims), part, None, part_of="c0")]
    assert toll_of(with_part, TEXT) == toll_of(claims, TEXT)


def test_soldiers_alone_are_no_total_that_hides_a_lower_word() -> None:
    writer = Account("", Interval(22, 22), ("c1",), armed=True)
    army = Account("the army", Interval(9, 9), ("c2",))
    assert _span([writer, army]).interval == Interval(9, 22)
    assert _span([replace(writer, armed=False), army]).interval == Interval(22, 22)
