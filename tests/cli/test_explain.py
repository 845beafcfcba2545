"""`where` and `when` explain their choice, with the others, and never fall back on one."""

from collections.abc import Callable
from typing import Any

import pytest

Warledger = Callable[..., Any]  # the fixture: runs the command, gives its code, out and err


def text(data: bytes) -> str:
    return " ".join(data.decode().split())


def test_a_place_is_shown_with_its_point_its_reason_and_its_ids(warledger: Warledger) -> None:
    run = warledger("where", "Homs")
    said = text(run.out)
    assert run.code == 0
    assert said.startswith("“Homs”: Homs, ")
    assert "34.73" in said
    assert "36.71" in said
    assert "GeoNames 169577" in said
    assert "precision settlement" in said
    assert "because" in said


def test_a_name_spelled_as_the_news_has_it_is_found(warledger: Warledger) -> None:
    said = text(warledger("where", "Maaret al-Numan").out)
    assert ", SY" in said
    assert "35.6" in said


def test_a_place_beside_the_words_decides_and_the_others_are_shown(warledger: Warledger) -> None:
    said = text(warledger("where", "Paris", "--near", "Texas").out)
    assert "Paris, Texas, US" in said
    assert "Also considered Paris, FR" in said


def test_a_country_narrows_the_search(warledger: Warledger) -> None:
    assert ", LB" in text(warledger("where", "Tripoli", "--country", "LB").out)


def test_a_country_that_is_none_is_refused(warledger: Warledger) -> None:
    run = warledger("where", "Tripoli", "--country", "Lebanon")
    assert run.code == 2
    assert "ISO code" in text(run.err.replace("│".encode(), b""))


@pytest.mark.parametrize("words", ["", "   ", "💥💥", "x" * 10_000, "Qqqqzx Wwwzx", "\x1b[31m\u202e"])
def test_words_that_name_no_place_are_answered_and_get_no_pin(warledger: Warledger, words: str) -> None:
    run = warledger("where", words)
    said = run.out.decode()
    assert run.code == 0
    assert "not on the map" in text(run.out)
    assert "°" not in said
    assert "\x1b" not in said


@pytest.mark.parametrize(
    ("words", "day", "said"),
    [
        ("since December", "2020-02-03", "“since December”: 1 December 2019"),
        ("on Monday", "2020-02-03", "Monday 3 February 2020"),
        ("February 3", "2020-02-05T10:00:00Z", "Monday 3 February 2020"),
    ],
)
def test_a_time_is_shown_with_its_days_and_its_reason(warledger: Warledger, words: str, day: str, said: str) -> None:
    run = warledger("when", words, "--date", day)
    assert run.code == 0
    assert said in text(run.out)
    assert "because" in text(run.out)


def test_a_date_in_figures_that_can_be_two_shows_both(warledger: Warledger) -> None:
    said = text(warledger("when", "3/2/2020").out)
    assert "It could also be" in said
    assert "3 February 2020" in said
    assert "2 March 2020" in said


@pytest.mark.parametrize("words", ["", "on Monday", "💥", "x" * 10_000])
def test_words_that_tell_no_day_are_answered_and_get_none(warledger: Warledger, words: str) -> None:
    run = warledger("when", words)
    assert run.code == 0
    assert "days not known" in text(run.out)


def test_a_date_that_is_none_is_refused(warledger: Warledger) -> None:
    run = warledger("when", "on Monday", "--date", "Tuesday")
    assert run.code == 2
    assert "write it as 2020-02-03" in text(run.err.replace("│".encode(), b""))
