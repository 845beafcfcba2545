"""People of one claim who are named again are counted once."""

import pytest

from tests.read.telling import read

CLAIMS = [
    ("A driver, Selim Arda, died.", ["A driver", "Selim Arda"], 1),
    ("Selim Arda, a driver, died.", ["Selim Arda", "a driver"], 1),
    ("A driver and Selim Arda died.", ["A driver", "Selim Arda"], 2),
    ("Selim Arda, Omer Arda and Nadia Koval died.", ["Selim Arda", "Omer Arda", "Nadia Koval"], 3),
    ("Selim Arda and his two sons died.", ["Selim Arda", "his two sons"], 3),
    ("Two brothers, Selim Arda and Omer Arda, died.", ["Two brothers", "Selim Arda", "Omer Arda"], 2),
    ("Two brothers and Nadia Koval died.", ["Two brothers", "Nadia Koval"], 3),
    ("Six people died: Selim Arda and his three sons.", ["Six people", "Selim Arda", "his three sons"], 6),
    ("Nine people died, including three guards.", ["Nine people", "three guards"], 9),
    ("Thirty fighters and another five died.", ["Thirty fighters", "another five"], 35),
    ("One of the two men who died was Selim Arda.", ["One of the two men", "Selim Arda"], 1),
    ("He and two sons died.", ["He", "two sons"], 3),
    ("Selim Arda, she said, died.", ["Selim Arda", "she"], 1),
    ("A clerk was among seven people who died", ["A clerk", "seven people"], 7),
    ("The driver and two passengers died.", ["The driver", "two passengers"], 3),
    ("Ten members of one family and nine of another family died.", ["Ten members of one family", "nine"], 19),
]


@pytest.mark.parametrize(("text", "who", "count"), CLAIMS, ids=[text for text, _, _ in CLAIMS])
def test_the_same_people_named_twice_are_counted_once(text: str, who: list[str], count: int) -> None:
    story = read(text, "KILL | died | " + " | ".join(f"who={words}" for words in who) + " | inc=A")
    toll = story.toll()
    assert toll is not None
    assert toll[0] == count
