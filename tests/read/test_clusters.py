"""Groups by average linkage: what is likely one thing is one, on any order of the pairs."""

import random
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from warledger.read.clusters import cluster

CASES = [
    ({}, [[0], [1], [2]]),
    ({(0, 1): 0.9}, [[0, 1], [2]]),
    ({(0, 1): 0.9, (1, 2): 0.9}, [[0, 1, 2]]),
    ({(0, 1): 0.9, (1, 2): 0.6, (0, 2): 0.05}, [[0, 1], [2]]),
    ({(0, 1): 0.4, (1, 2): 0.35, (0, 2): 0.3}, [[0], [1], [2]]),
    ({(0, 2): 0.8, (1, 7): 0.99}, [[0, 2], [1]]),
]


@pytest.mark.parametrize(("pairs", "groups"), CASES)
def test_the_mean_of_the_known_pairs_decides(pairs: dict[tuple[int, int], float], groups: list[list[int]]) -> None:
    assert cluster(range(3), pairs) == groups


PAIRS = st.dictionaries(
    st.tuples(st.integers(0, 7), st.integers(0, 7)).filter(lambda p: p[0] < p[1]), st.floats(0, 1), max_size=20
)


@settings(deadline=None)
@given(PAIRS, st.randoms())
def test_each_item_is_in_one_group_whatever_the_order_of_pairs(
    pairs: dict[tuple[int, int], float], shuffler: random.Random
) -> None:
    items = list(pairs.items())
    shuffler.shuffle(items)
    groups = cluster(range(8), pairs)
    assert sorted(i for group in groups for i in group) == list(range(8))
    assert cluster(range(8), dict(items)) == groups


def test_thousands_of_items_within_a_window_take_no_square_of_time() -> None:
    chance = random.Random(7).random
    pairs = {(i, j): chance() for i in range(2_000) for j in range(i + 1, min(i + 12, 2_000))}
    start = time.process_time()
    groups = cluster(range(2_000), pairs)
    assert sum(map(len, groups)) == 2_000
    assert time.process_time() - start < 10
