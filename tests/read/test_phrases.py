"""Names are found in running words: the longest first, by whole words, whatever the spelling."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.read.phrases import Phrases, aliases_of, key_of, words_of

TABLE = Phrases(
    [
        *aliases_of("harbour guard", "Harbour Guard; !HG"),
        *aliases_of("guard", "Guard"),
        *aliases_of("islanders", "Islander; Isle"),
        *aliases_of("the isle's own", "Own Guard [isle]"),
        *aliases_of("delta", "~Delta"),
        *aliases_of("raiders", "raider"),
        *aliases_of("is", "!IS"),
    ]
)


def found(text: str, whole: str | None = None) -> list[str]:
    return [match.value for match in TABLE.find(words_of(text), whole or text)]


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("the Harbour Guard fired", ["harbour guard"]),
        ("THE HARBOUR GUARD FIRED", ["harbour guard"]),
        ("the Harbour-Guard", ["harbour guard"]),
        ("a harbour guard slept", []),  # a name has a capital
        ("Guard of the Harbour", ["guard"]),
        ("the Safeguard", []),  # whole words only
        ("HG and hg", ["harbour guard"]),
        ("the Islander's boat, the Islanders’ boats, Isles", ["islanders"] * 3),
        ("raiders and a Raider", ["raiders"] * 2),
        ("the Delta", []),
        ("Delta", ["delta"]),
        ("Own Guard of the Isle", ["the isle's own", "islanders"]),
        ("Own Guard", ["guard"]),  # the report does not speak of the isle
    ],
)
def test_the_longest_fitting_name_is_found(text: str, names: list[str]) -> None:
    assert found(text) == names


def test_a_word_of_the_language_is_no_name_in_a_text_of_capitals() -> None:
    assert found("IS men fled") == ["is"]
    assert found("THE ROAD IS CLOSED") == []
    assert found("IS", "THE ROAD IS CLOSED BY IS") == ["is"]  # the very span


@pytest.mark.parametrize(
    ("surface", "key"),
    [
        ("U.S.", "us"),
        ("Da’esh", "daesh"),
        ("Türkiye", "turkiye"),
        ("Kyiv's", "kyiv"),
        ("Côte", "cote"),
        ("@desk", "@desk"),
    ],
)
def test_spellings_fold_into_one(surface: str, key: str) -> None:
    assert key_of(surface) == key


@given(st.text(max_size=80))
def test_words_quote_their_text(text: str) -> None:
    for word in words_of(text):
        assert text[word.start : word.end] == word.surface
