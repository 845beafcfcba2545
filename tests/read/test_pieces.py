"""Offsets, line breaks and windows of word pieces."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.read.pieces import BREAK, LOWER, NUMERAL, TITLE, UPPER, cut, owners, windows


def surfaces(text: str) -> list[str]:
    pieces = cut(text)
    return [text[a:b] for a, b in zip(pieces.starts, pieces.ends, strict=True)]


def test_every_piece_quotes_the_text_it_was_cut_from() -> None:
    assert surfaces("Twelve died near Idlib.") == ["Twelve", "died", "near", "Id", "lib", "."]


@pytest.mark.parametrize(
    "text",
    [
        "الانفجار in Hama",
        "Zoë and Ångström fled",
        "\u202eKharkiv\u202c was hit",
        "a\u0301 combining mark",
        "lone \ud800 surrogate",
        "nul \x00 byte and \x07 bell",
        "smile 🙂 then two died",
    ],
)
def test_offsets_stay_inside_odd_texts_and_rise(text: str) -> None:
    pieces = cut(text)
    assert len(pieces) > 0
    assert (pieces.starts < pieces.ends).all()
    assert (np.diff(pieces.starts) >= 0).all()
    assert pieces.ends[-1] <= len(text)


def test_a_line_break_is_a_piece_of_its_own_and_ends_a_sentence() -> None:
    pieces = cut("Shells fell\n\non Homs")
    assert list(pieces.ids).count(BREAK) == 1
    assert pieces.sentences[0] == 0
    assert pieces.sentences[-1] == 1


@pytest.mark.parametrize(
    ("word", "case"), [("troops", LOWER), ("Troops", TITLE), ("UN", UPPER), ("A", TITLE), ("14", NUMERAL), ("-", LOWER)]
)
def test_how_a_word_is_written_is_kept(word: str, case: int) -> None:
    assert cut(word).cases[0] == case


@given(st.integers(0, 3000), st.integers(200, 500))
def test_windows_cover_every_piece_and_each_piece_has_one_owner_that_sees_it(count: int, size: int) -> None:
    spread = windows(count, size=size, overlap=100)
    owner = owners(count, spread)
    assert all(end - start <= size for start, end in spread)
    for piece, number in enumerate(owner):
        start, end = spread[number]
        assert start <= piece < end


def test_a_piece_belongs_to_the_window_where_it_stands_farthest_from_an_edge() -> None:
    assert list(owners(10, ((0, 6), (4, 10)))) == [0, 0, 0, 0, 0, 1, 1, 1, 1, 1]
