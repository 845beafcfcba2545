"""Names of persons: spellings differ, people do not."""

import pytest

from warledger.read.names import same_name

NAMES = [
    ("selim arda", "arda", True),
    ("selim arda", "saleem ardah", True),
    ("ahmed khaled al-masri", "ahmad al-masry", True),
    ("selim arda", "omer arda", False),
    ("selim arda", "selim koval", False),
    ("mohammed abu salah", "muhammad abu salah", True),
]


@pytest.mark.parametrize(("a", "b", "one"), NAMES)
def test_two_spellings_of_a_name(a: str, b: str, one: bool) -> None:
    left, right = tuple(a.split()), tuple(b.split())
    assert same_name(left, right) is same_name(right, left) is one
