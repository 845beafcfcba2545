"""Mangling is damage that can be done again."""

from random import Random

import pytest

from benchmarks.mangling import MANGLES, mangle

TEXT = "On Monday two shells fell on the market of Bara.\n\nFour people were killed, among them two children."


@pytest.mark.parametrize("seed", range(20))
def test_the_same_seed_does_the_same_damage(seed: int) -> None:
    assert mangle(TEXT, Random(seed)) == mangle(TEXT, Random(seed))


@pytest.mark.parametrize("way", sorted(MANGLES))
def test_every_way_takes_short_and_long_texts(way: str) -> None:
    for text in (".", "A", TEXT, TEXT * 20):
        assert isinstance(MANGLES[way](text, Random(1)), str)
