"""What the text around words of place tells: enclosing names, and the countries and divisions it speaks of."""

from time import process_time

import pytest

from warledger.locate import open_gazetteer
from warledger.locate.context import Listener, look_beside
from warledger.model import Report, Span


def span_of(text: str, words: str) -> Span:
    start = text.index(words)
    return Span.of(text, start, start + len(words))


@pytest.mark.parametrize(
    ("text", "words", "enclosing"),
    [
        ("A depot burned in Paris, Texas, on Friday.", "Paris", ("Texas",)),
        ("Shells fell on Arbin (Syria) at dawn.", "Arbin", ("Syria",)),
        ("Troops left Gao in northern Mali.", "Gao", ("Mali",)),
        ("Nigeria's Maiduguri was quiet.", "Maiduguri", ("Nigeria",)),
        ("They fled the Turkish town of Kilis.", "Kilis", ("Turkish",)),
        ("They drove to Goma and slept.", "Goma", ()),
    ],
)
def test_names_beside_the_words_enclose_them(text: str, words: str, enclosing: tuple[str, ...]) -> None:
    assert look_beside(text, span_of(text, words)).enclosing == enclosing


def test_a_text_votes_for_the_countries_whose_people_it_names() -> None:
    gazetteer = open_gazetteer()
    votes = Listener(gazetteer).hear(Report("r", "Two Turkish drones and a Syrian convoy. Ankara denied it."))
    assert votes.countries[gazetteer.country_number("TR")] == 2
    assert votes.countries[gazetteer.country_number("SY")] == 1


def test_a_publisher_votes_too() -> None:
    gazetteer = open_gazetteer()
    report = Report("r", "A bridge fell.", publisher="Radio Mali")
    assert gazetteer.country_number("ML") in Listener(gazetteer).hear(report).countries


@pytest.mark.parametrize("around", ["A-" * 40, "A's " * 20, "Aa " * 25, "A.A." * 20, "of the " * 11, ", A" * 25])
def test_odd_surroundings_are_read_in_no_time(around: str) -> None:
    text = f"{around}Gao{around}"
    started = process_time()
    look_beside(text, Span.of(text, len(around), len(around) + 3))
    assert process_time() - started < 0.5
