"""The event table: every type once, with codes of the schemes' own shapes."""

from collections import Counter

import pytest

from warledger.model import Event, Family
from warledger.model.event import CODES

ACLED = {
    "Battles",
    "Explosions/Remote violence",
    "Protests",
    "Riots",
    "Strategic developments",
    "Violence against civilians",
}


def test_there_are_35_types_and_each_has_its_codes() -> None:
    assert len(Event) == 35
    assert set(CODES) == set(Event)


def test_the_groups_have_the_sizes_of_the_guidelines() -> None:
    assert Counter(event.family for event in Event) == {
        Family.PEOPLE: 9,
        Family.THINGS: 1,
        Family.FORCE: 9,
        Family.GROUND: 5,
        Family.WORDS: 11,
    }


@pytest.mark.parametrize("event", list(Event))
def test_its_codes_are_codes_of_their_schemes(event: Event) -> None:
    codes = CODES[event]
    assert codes.plover.isupper()
    assert 1 <= int(codes.cameo) <= 20
    assert len(codes.cameo) == 2
    assert codes.acled is None or codes.acled in ACLED
    assert codes.acled_sub is None or codes.acled is not None
    assert codes.ucdp in (None, 1, 2, 3)
