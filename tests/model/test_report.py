"""A report has an id and a text, and its text is kept as it came."""

import pytest

from warledger.model import ModelError, Report


@pytest.mark.parametrize(
    ("id_", "text", "message"),
    [("", "Two died.", "needs an id"), ("r1", "", "'r1' has no text"), ("r1", " \n\t", "'r1' has no text")],
)
def test_it_refuses_to_be_nothing(id_: str, text: str, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Report(id_, text)


@pytest.mark.parametrize("text", ["  Two died.\r\n\r\n", "Two\u00a0died\u200f.", "cafe\u0301 hit"])
def test_its_text_is_never_cleaned(text: str) -> None:
    assert Report("r1", text).text == text


def test_an_unknown_day_stays_unknown() -> None:
    assert Report("r1", "Two died.").published is None
