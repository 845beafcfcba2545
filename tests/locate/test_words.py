"""What words of place ask for: a name, its kind, a part or a side of it, or nothing that has a name."""

from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.locate.words import LONGEST_WORDS, read_words


@pytest.mark.parametrize(
    ("words", "name", "kind"),
    [
        ("Idlib province", "Idlib", "province"),
        ("the town of Saraqib", "Saraqib", "settlement"),
        ("Shatila refugee camp", "Shatila camp", "camp"),
        ("Ain Zara area", "Ain Zara", "quarter"),
        ("Rusaf neighbourhood", "Rusaf", "quarter"),
        ("Fauquier County", "Fauquier County", "district"),
        ("the West Bank city of Nablus", "Nablus", "settlement"),
    ],
)
def test_a_word_for_the_kind_is_told_apart_from_the_name(words: str, name: str, kind: str) -> None:
    phrase = read_words(words)
    assert name in phrase.names
    assert phrase.kind == kind


@pytest.mark.parametrize(
    ("words", "name", "part"),
    [
        ("south of Saraqib", "Saraqib", "south of"),
        ("Idlib countryside", "Idlib", "countryside"),
        ("Hama's northern countryside", "Hama", "northern countryside"),
        ("western countryside of Aleppo", "Aleppo", "western"),
        ("near Gao", "Gao", "near"),
        ("the outskirts of Goma", "Goma", "the outskirts of"),
        ("rural Homs", "Homs", "rural"),
        ("between Gao and Kidal", "Gao", "between two places"),
        ("a bakery in Taiz", "Taiz", "a bakery in"),
    ],
)
def test_a_part_or_a_side_is_told_apart_from_the_name(words: str, name: str, part: str) -> None:
    phrase = read_words(words)
    assert name in phrase.names
    assert phrase.part == part


@pytest.mark.parametrize(
    ("words", "inside"),
    [("Tel Abyad, northern Syria", "Syria"), ("Syria's Idlib province", "Syria"), ("Springfield, Ohio", "Ohio")],
)
def test_an_enclosing_name_in_the_words_is_kept_as_such(words: str, inside: str) -> None:
    assert inside in read_words(words).inside


def test_a_name_in_brackets_is_another_name() -> None:
    assert read_words("Artemivsk (Bakhmut)").names == ("Artemivsk", "Bakhmut")


def test_a_whole_that_may_be_a_name_is_kept_beside_its_part() -> None:
    phrase = read_words("North Darfur")
    assert phrase.whole == ("North Darfur",)
    assert phrase.names == ("Darfur",)


@pytest.mark.parametrize(
    ("words", "why"),
    [
        ("a mosque", "a landmark without a name"),
        ("the hospital", "a landmark without a name"),
        ("east of the city", "a landmark without a name"),
        ("several villages", "a landmark without a name"),
        ("the border", "a border is a line, and no place on it is named"),
        ("their home", "somebody's home: no gazetteer has it"),
        ("the house of the Karam family", "somebody's home: no gazetteer has it"),
        ("12", "no letter in the words"),
        ("😀", "no letter in the words"),
        ("a" * (LONGEST_WORDS + 1), "too many words for a place"),
    ],
)
def test_words_without_a_name_say_why(words: str, why: str) -> None:
    phrase = read_words(words)
    assert phrase.why_unnamed == why
    assert phrase.names == ()


@given(st.text(max_size=400))
def test_any_words_ask_for_names_or_say_why_not(words: str) -> None:
    phrase = read_words(words)
    assert bool(phrase.names) != bool(phrase.why_unnamed)


@pytest.mark.parametrize(
    "words", ["A" * 300, "A-" * 150, "A.A" * 100, "X's " * 75, "of " * 100, "(a) " * 75, "north " * 50]
)
def test_odd_words_are_read_in_no_time(words: str) -> None:
    started = process_time()
    read_words(words)
    assert process_time() - started < 0.5
