"""Parts find their whole: some of them, names after a number, incidents of a roll-up."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.read.telling import Story, read
from warledger.model import Claim

PARTS = [
    (
        "Air strikes killed 14 civilians. Nine of those killed had fled other towns.",
        ["KILL | killed | who=14 civilians | inc=A", "KILL | killed#2 | who=Nine of those | inc=A"],
        ("killed", 2, "c1"),
    ),
    (
        "Seven people died in the flat. Selim Arda died with his dog.",
        ["KILL | died | who=Seven people | inc=A", "KILL | died#2 | who=Selim Arda | inc=A"],
        ("died", 2, "c1"),
    ),
    (
        "Seven people died in the flat. Two children were found dead upstairs.",
        ["KILL | died | who=Seven people | inc=A", "KILL | dead | who=Two children | inc=A"],
        ("dead", 1, "c1"),
    ),
    (
        "Six men were wounded. Among them was a medic wounded in the leg.",
        ["INJURE | wounded | who=Six men | inc=A", "INJURE | wounded#2 | who=a medic | inc=A"],
        ("wounded", 2, "c1"),
    ),
]


@pytest.mark.parametrize(("text", "lines", "part"), PARTS, ids=[text[:40] for text, _, _ in PARTS])
def test_a_part_names_its_whole(text: str, lines: list[str], part: tuple[str, int, str]) -> None:
    trigger, nth, whole = part
    assert read(text, *lines).claim(trigger, nth).part_of == whole


RETELLINGS = [
    (
        "Seven people were killed. The hospital said five people were killed.",
        ["KILL | killed | who=Seven people | inc=A", "KILL | killed#2 | who=five people | src=The hospital | inc=A"],
    ),
    (
        "Seven people were killed. Friends mourned those killed.",
        ["KILL | killed | who=Seven people | inc=A", "KILL | killed#2 | who=those | inc=A"],
    ),
    (
        "One man was killed. Selim Arda was killed at home.",
        ["KILL | killed | who=One man | inc=A", "KILL | killed#2 | who=Selim Arda | inc=A"],
    ),
    (
        "Seven people were killed in Harran. Selim Arda was killed in Delva.",
        ["KILL | killed | who=Seven people | inc=A", "KILL | killed#2 | who=Selim Arda | inc=B"],
    ),
    (
        "Seven people were killed. Selim Arda was injured.",
        ["KILL | killed | who=Seven people | inc=A", "INJURE | injured | who=Selim Arda | inc=A"],
    ),
]


@pytest.mark.parametrize(("text", "lines"), RETELLINGS, ids=[text[:60] for text, _ in RETELLINGS])
def test_a_retelling_is_no_part(text: str, lines: list[str]) -> None:
    assert all(claim.part_of is None for claim in read(text, *lines).claims)


def test_the_incidents_that_add_up_to_a_roll_up_are_its_parts() -> None:
    story = read(
        "More than 20 people were killed. Warplanes killed 14 villagers in Orsk. In Harran eight people were killed. "
        "In Delva 13 people were killed.",
        "KILL | killed | who=More than 20 people | scope=toll | inc=A+B",
        "KILL | killed#2 | who=14 villagers | inc=C",
        "KILL | killed#3 | who=eight people | inc=A",
        "KILL | killed#4 | who=13 people | inc=B",
    )
    assert [c.part_of for c in story.claims] == [None, None, "c1", "c1"]


def test_a_roll_up_far_from_its_sum_has_no_parts() -> None:
    story = read(
        "Ninety people were killed. In Harran eight people were killed. In Delva 13 people were killed.",
        "KILL | killed | who=Ninety people | scope=toll | inc=A+B",
        "KILL | killed#2 | who=eight people | inc=A",
        "KILL | killed#3 | who=13 people | inc=B",
    )
    assert all(claim.part_of is None for claim in story.claims)


def _told(whole: int, parts: list[int]) -> Story:
    sentences = [f"{whole} people were killed."] + [f"{n} of them were killed in a car." for n in parts]
    figures = [f"{whole} people"] + [f"{n} of them" for n in parts]
    lines = [f"KILL | killed#{i} | who={words} | inc=A" for i, words in enumerate(figures, 1)]
    return read(" ".join(sentences), *lines)


def _low(claim: Claim) -> int:
    return claim.figures[0].low or 0


@settings(deadline=None, max_examples=30)
@given(st.integers(2, 60), st.lists(st.integers(2, 60), min_size=1, max_size=3, unique=True))
def test_a_part_is_never_above_its_whole(whole: int, parts: list[int]) -> None:
    story = _told(whole, [n for n in parts if n != whole] or [whole + 1])
    of = {claim.id: claim for claim in story.claims}
    assert all(_low(claim) < _low(of[claim.part_of]) for claim in story.claims if claim.part_of)
