"""Whose regime or army it is, where the words themselves do not say."""

import pytest

from warledger.read.home_state import state_of_context


@pytest.mark.parametrize(
    ("keys", "text", "code"),
    [
        (["the", "army"], "The Chadian army lost a post. The army sent for help, Sudanese refugees said.", "TD"),
        (["regime", "forces"], "Russian jets and regime forces struck north-west Syria.", "SY"),
        (["government", "forces"], "Malian government forces left Ménaka. French troops had left Mali before.", "ML"),
        (["the", "army"], "The Rwandan army crossed over, and the Congolese army fled.", None),
        (["helicopters"], "The Syrian army said that helicopters had flown over Hama.", None),
        (["troops"], "In Colombia, two died. Colombia's south is poor.", "CO"),
        (["troops"], "Two died when a bridge fell.", None),
    ],
)
def test_the_report_tells_the_state_or_it_stays_unknown(keys: list[str], text: str, code: str | None) -> None:
    assert state_of_context(text, keys) == code
