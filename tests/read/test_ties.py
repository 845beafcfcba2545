"""Words that two mentions share speak for one incident, words that differ against it."""

from itertools import combinations

from tests.read.telling import mentions
from warledger.read.ties import features, tie


def _tie(text: str, *lines: str) -> float:
    a, b = (features(m) for m in mentions(text, *lines).mentions)
    assert tie(a, b) == tie(b, a)
    return tie(a, b)


def test_the_means_of_one_is_the_trigger_of_the_other() -> None:
    assert _tie("Air strikes killed two.", "AIRSTRIKE | Air strikes", "KILL | killed | means=Air strikes") > 0


def test_shared_words_speak_for_one_incident_and_different_ones_against() -> None:
    text = "In Harran a bomb killed two and hurt six. In Delva a bomb killed one."
    lines = [
        "KILL | killed | where=Harran",
        "INJURE | hurt | where=Harran",
        "KILL | killed#2 | where=Delva",
    ]
    ties = {pair: _tie(text, *(lines[i] for i in pair)) for pair in combinations(range(3), 2)}
    assert ties[0, 1] > 0 > ties[0, 2] == ties[1, 2]


def test_another_scope_speaks_against() -> None:
    assert _tie("A bomb killed two. The war killed 900.", "KILL | killed", "KILL | killed#2 | scope=background") < 0
