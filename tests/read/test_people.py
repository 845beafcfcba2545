"""Words tell of people: counted, one, several, told of before, nobody; and who can be whom."""

import pytest

from warledger.model import Event, Span
from warledger.read.figures import read_figure
from warledger.read.people import People, Side, Telling, is_plural, read_people, same_person


def people(words: str) -> People:
    return read_people(read_figure(words, Span(0, len(words), words), Event.KILL))


TELLINGS = [
    ("twelve people", Telling.COUNTED),
    ("at least one soldier", Telling.COUNTED),
    ("dozens", Telling.COUNTED),
    ("a farmer", Telling.SINGLE),
    ("one soldier", Telling.SINGLE),
    ("Selim Arda", Telling.SINGLE),
    ("the teacher Selim Arda", Telling.SINGLE),
    ("civilians", Telling.PLURAL),
    ("a number of civilians", Telling.PLURAL),
    ("their relatives", Telling.PLURAL),
    ("the victims", Telling.BEFORE),
    ("the driver", Telling.BEFORE),
    ("he", Telling.BEFORE),
    ("himself", Telling.BEFORE),
    ("no one", Telling.NOBODY),
    ("no soldiers", Telling.NOBODY),
]


@pytest.mark.parametrize(("words", "telling"), TELLINGS)
def test_how_words_tell_of_people(words: str, telling: Telling) -> None:
    assert people(words).telling is telling


NAMES = [
    ("Selim Arda", ("selim", "arda")),
    ("34-year-old Selim Arda", ("selim", "arda")),
    ("Sgt. Selim Arda, 34", ("selim", "arda")),
    ("his son Omer", ("omer",)),
    ("Omer al-Arda", ("omer", "al-arda")),
    ("a teacher named Selim Arda", ("selim", "arda")),
    ("a Harran boy", ()),
    ("Two Syrian soldiers", ()),
    ("THE MAYOR", ()),
]


@pytest.mark.parametrize(("words", "names"), NAMES)
def test_a_name_is_told_from_a_description(words: str, names: tuple[str, ...]) -> None:
    assert people(words).names == names


SIDES = [
    ("five soldiers", Side.FORCES),
    ("government forces", Side.FORCES),
    ("suspected insurgents", Side.FIGHTERS),
    ("three children", Side.CIVILIAN),
    ("ten people", Side.ANYONE),
]


@pytest.mark.parametrize(("words", "side"), SIDES)
def test_the_kind_of_people(words: str, side: Side) -> None:
    assert people(words).side is side


ONE_PERSON = [
    ("Selim Arda", "Arda", True),
    ("Selim Arda", "Saleem Ardah", True),
    ("Selim Arda", "Omer Arda", False),
    ("a man", "Selim Arda", True),
    ("a woman", "a man", False),
    ("a 12-year-old boy", "a 14-year-old boy", False),
    ("a soldier", "another soldier", False),
]


@pytest.mark.parametrize(("a", "b", "one"), ONE_PERSON)
def test_who_can_be_one_person(a: str, b: str, one: bool) -> None:
    assert same_person(people(a), people(b)) is one


@pytest.mark.parametrize(
    ("words", "plural"), [("the killed men", True), ("a group of men", True), ("the boss", False), ("a child", False)]
)
def test_plurals(words: str, plural: bool) -> None:
    assert is_plural(words) is plural
