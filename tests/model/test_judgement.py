"""A judgement is signed, dated, and about a pair exactly where its verdict is."""

from datetime import UTC, datetime

import pytest

from warledger.model import Judgement, ModelError, Verdict

AT = datetime(2024, 6, 11, 9, 30, tzinfo=UTC)
PAIRWISE = [Verdict.SAME, Verdict.DIFFERENT, Verdict.UNSURE]
SINGLE = [Verdict.ACCEPT, Verdict.CORRECT, Verdict.REJECT]


@pytest.mark.parametrize("verdict", PAIRWISE)
def test_same_different_and_unsure_are_said_of_two(verdict: Verdict) -> None:
    assert Judgement(verdict, "i1", "amal", AT, other="i2").other == "i2"
    with pytest.raises(ModelError, match=f"verdict {verdict} is about a pair"):
        Judgement(verdict, "i1", "amal", AT)


@pytest.mark.parametrize("verdict", SINGLE)
def test_accept_correct_and_reject_are_said_of_one(verdict: Verdict) -> None:
    assert Judgement(verdict, "c1", "amal", AT).other is None
    with pytest.raises(ModelError, match=f"verdict {verdict} is not about a pair"):
        Judgement(verdict, "c1", "amal", AT, other="c2")


def test_nothing_is_the_same_as_or_different_from_itself() -> None:
    with pytest.raises(ModelError, match="two different things"):
        Judgement(Verdict.SAME, "i1", "amal", AT, other="i1")


def test_an_unsigned_judgement_is_refused() -> None:
    with pytest.raises(ModelError, match="a judgement is signed"):
        Judgement(Verdict.ACCEPT, "c1", "", AT)


def test_a_time_without_a_zone_is_refused() -> None:
    with pytest.raises(ModelError, match="needs a time zone"):
        Judgement(Verdict.ACCEPT, "c1", "amal", AT.replace(tzinfo=None))
