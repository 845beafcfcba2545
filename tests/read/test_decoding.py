"""Tags on pieces to stretches of words."""

import numpy as np
import pytest

from warledger.read.decoding import REACH, _within_reach, tagged
from warledger.read.pieces import cut

TEXT = "Bombs killed two in Idlib"  # bombs | killed | two | in | id | ##lib


def tags(*kinds: str) -> np.ndarray:
    """Logits that plainly say O, B or I on each piece, of the kind given by the digit: "B0", "I1"."""
    table = np.zeros((len(kinds), 5), dtype=np.float32)
    for row, kind in enumerate(kinds):
        table[row, 0 if kind == "O" else 1 + 2 * int(kind[1]) + (kind[0] == "I")] = 9.0
    return table


def found(*kinds: str, lean: float = 0.0) -> list[tuple[str, int]]:
    pieces = cut(TEXT)
    told = tagged(tags(*kinds), lean=lean, pieces=pieces)
    words = [TEXT[pieces.starts[a] : pieces.ends[b]] for a, b in zip(told.first, told.last, strict=True)]
    return list(zip(words, told.kind.tolist(), strict=True))


@pytest.mark.parametrize(
    ("kinds", "expected"),
    [
        (("O", "O", "O", "O", "O", "O"), []),
        (("B0", "B1", "O", "O", "O", "O"), [("Bombs", 0), ("killed", 1)]),
        (("O", "O", "B1", "I1", "O", "O"), [("two in", 1)]),
        (("O", "O", "O", "O", "B0", "I0"), [("Idlib", 0)]),
        # a tag on half a word takes the whole word
        (("O", "O", "O", "O", "O", "B0"), [("Idlib", 0)]),
        (("O", "O", "O", "O", "B0", "O"), [("Idlib", 0)]),
        # "inside" without a beginning still begins
        (("O", "I1", "O", "O", "O", "O"), [("killed", 1)]),
    ],
)
def test_tags_become_stretches_of_whole_words(kinds: tuple[str, ...], expected: list[tuple[str, int]]) -> None:
    assert found(*kinds) == expected


def test_a_lean_against_nothing_finds_more() -> None:
    pieces = cut(TEXT)
    unsure = np.zeros((len(pieces), 5), dtype=np.float32)
    unsure[1] = [1.0, 0.8, 0.0, 0.0, 0.0]
    unsure[[0, 2, 3, 4, 5], 0] = 9.0
    assert len(tagged(unsure, lean=0.0, pieces=pieces).first) == 0
    assert len(tagged(unsure, lean=0.5, pieces=pieces).first) == 1


def test_only_spans_near_a_trigger_are_weighed() -> None:
    pairs = _within_reach(np.array([0, 2000]), np.array([0, 10, REACH + 1, 2100]))
    assert list(zip(pairs.left.tolist(), pairs.right.tolist(), strict=True)) == [(0, 0), (0, 1), (1, 3)]
