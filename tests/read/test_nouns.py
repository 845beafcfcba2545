"""The tables of nouns, modifiers, word classes and quantifiers hold together."""

from collections import Counter

import pytest

from warledger.model import Quantifier, Standing, Unit
from warledger.read.nouns import counted_noun, modifiers, nouns, word_class
from warledger.read.rows import rows_of


def test_every_noun_stands_in_one_row_with_known_unit_and_standing() -> None:
    table = rows_of("nouns.tsv")
    assert all(len(row) == 5 for row in table)
    assert {row[2] for row in table} <= set(Unit)
    assert {row[3] for row in table} <= set(Standing)
    singulars = Counter(row[0] for row in table if row[0] != "-")
    assert [noun for noun, times in singulars.items() if times > 1] == []


def test_modifiers_stand_in_one_row_and_name_known_standings() -> None:
    words = Counter(row[0] for row in rows_of("modifiers.tsv"))
    assert [word for word, times in words.items() if times > 1] == []
    assert set(modifiers()) == set(words)


def test_every_quantifier_phrase_bounds_in_one_way() -> None:
    phrases = Counter(phrase for _, told in rows_of("quantifiers.tsv") for phrase in told.split(","))
    assert max(phrases.values()) == 1
    assert {quantifier for quantifier, _ in rows_of("quantifiers.tsv")} <= set(Quantifier)


@pytest.mark.parametrize(
    "name", ["one person", "mute", "nobody", "determiner", "owner", "weak head", "gathering", "kin"]
)
def test_every_word_class_has_words(name: str) -> None:
    assert word_class(name)


@pytest.mark.parametrize(
    ("text", "unit"),
    [
        (" young farmers fled", Unit.PERSON),
        (" mud-brick houses", Unit.BUILDING),
        (" of the houses", None),
        (" were hurt", None),
        (", houses", None),
        (" Serê Kaniyê families", Unit.HOUSEHOLD),
    ],
)
def test_the_counted_noun_is_found_before_any_break(text: str, unit: Unit | None) -> None:
    noun = counted_noun(text.lower(), 0)
    assert (noun.unit if noun else None) is unit


def test_plurals_are_told_from_singulars() -> None:
    assert [nouns()[word].plural for word in ("child", "children", "police", "family", "families")] == [
        False,
        True,
        True,
        False,
        True,
    ]
