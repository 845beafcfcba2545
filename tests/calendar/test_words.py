"""Words of time alone, in a report published on Monday, 3 February 2020: from, to and precision."""

from datetime import date

import pytest

from warledger.calendar import other_readings, read_when

PUBLISHED = date(2020, 2, 3)


def told(words: str) -> tuple[str, str, str]:
    """What the words come to, in figures."""
    when = read_when(words, published=PUBLISHED)
    return str(when.start or ""), str(when.end or ""), when.precision.value


DAYS = [
    ("today", "2020-02-03"),
    ("earlier today", "2020-02-03"),
    ("this morning", "2020-02-03"),
    ("yesterday", "2020-02-02"),
    ("yesterday evening", "2020-02-02"),
    ("the day before yesterday", "2020-02-01"),
    ("tomorrow", "2020-02-04"),
    ("on Monday", "2020-02-03"),
    ("late on Sunday", "2020-02-02"),
    ("Friday night", "2020-01-31"),
    ("in the early hours of Saturday", "2020-02-01"),
    ("last Monday", "2020-01-27"),
    ("next Friday", "2020-02-07"),
    ("Friday last week", "2020-01-31"),
    ("two days ago", "2020-02-01"),
    ("twenty-five days ago", "2020-01-09"),
    ("the previous day", "2020-02-02"),
    ("a day earlier", "2020-02-02"),
    ("an hour later", "2020-02-03"),
    ("at dawn", "2020-02-03"),
    ("shortly after midnight", "2020-02-03"),
    ("at about 6:40 p.m.", "2020-02-03"),
    ("at 1210 GMT", "2020-02-03"),
    ("February 3", "2020-02-03"),
    ("3 Feb 2020", "2020-02-03"),
    ("3rd of February, 2020", "2020-02-03"),
    ("Feb. 3rd", "2020-02-03"),
    ("Sep.17", "2019-09-17"),
    ("on the 3rd", "2020-02-03"),
    ("on the 31st", "2020-01-31"),
    ("29 February", "2016-02-29"),
    ("5 February", "2020-02-05"),
    ("20 February", "2019-02-20"),
    ("at 2350 on 16 January", "2020-01-16"),
    ("ON SUNDAY, 2 FEBRUARY 2020", "2020-02-02"),
    ("12 JAN 90", "1990-01-12"),
    ("030400Z FEB 20", "2020-02-03"),
    ("2020-01-31T22:00:00Z", "2020-01-31"),
    ("31.01.2020", "2020-01-31"),
    ("27/05", "2019-05-27"),
    ("on the 2nd of this month", "2020-02-02"),
    ("the 15th of last month", "2020-01-15"),
    ("٣ February 2020", "2020-02-03"),
    ("Christmas 2007", "2007-12-25"),
    ("9/11", "2001-09-11"),
    ("two days after 29 January", "2020-01-31"),
]


@pytest.mark.parametrize(("words", "day"), DAYS)
def test_words_for_a_day(words: str, day: str) -> None:
    assert told(words) == (day, day, "day")


SPELLS = [
    ("overnight", "2020-02-02", "2020-02-03", "range"),
    ("last night", "2020-02-02", "2020-02-03", "range"),
    ("overnight Saturday", "2020-02-01", "2020-02-02", "range"),
    ("last week", "2020-01-27", "2020-02-02", "week"),
    ("this week", "2020-02-03", "2020-02-09", "week"),
    ("two weeks ago", "2020-01-20", "2020-01-26", "week"),
    ("over the weekend", "2020-02-01", "2020-02-02", "range"),
    ("earlier this month", "2020-02-01", "2020-02-03", "month"),
    ("last month", "2020-01-01", "2020-01-31", "month"),
    ("in December", "2019-12-01", "2019-12-31", "month"),
    ("last February", "2019-02-01", "2019-02-28", "month"),
    ("in July last year", "2019-07-01", "2019-07-31", "month"),
    ("mid-June", "2019-06-01", "2019-06-30", "month"),
    ("the end of May", "2019-05-01", "2019-05-31", "month"),
    ("in March, 2016", "2016-03-01", "2016-03-31", "month"),
    ("2019-12", "2019-12-01", "2019-12-31", "month"),
    ("12/2015", "2015-12-01", "2015-12-31", "month"),
    ("by the end of the year", "2020-01-01", "2020-12-31", "year"),
    ("last year", "2019-01-01", "2019-12-31", "year"),
    ("so far this year", "2020-01-01", "2020-02-03", "year"),
    ("early 2013", "2013-01-01", "2013-12-31", "year"),
    ("four years ago", "2016-01-01", "2016-12-31", "year"),
    ("since December", "2019-12-01", "2020-02-03", "range"),
    ("since the siege began in March 2011", "2011-03-01", "2020-02-03", "range"),
    ("the nine-year-old conflict", "2011-01-01", "2020-02-03", "range"),
    ("in the past 24 hours", "2020-02-02", "2020-02-03", "range"),
    ("over the last three days", "2020-01-31", "2020-02-03", "range"),
    ("during the past week", "2020-01-27", "2020-02-03", "range"),
    ("in recent days", "2020-01-20", "2020-02-03", "range"),
    ("until 5 January", "", "2020-01-05", "range"),
    ("recently", "", "2020-02-03", "range"),
    ("between 12 April and 9 May", "2019-04-12", "2019-05-09", "range"),
    ("between 19 November and 6 January", "2019-11-19", "2020-01-06", "range"),
    ("from Monday to Wednesday", "2020-01-27", "2020-01-29", "range"),
    ("late Saturday and early Sunday", "2020-02-01", "2020-02-02", "range"),
    ("from 18 to 21 July", "2019-07-18", "2019-07-21", "range"),
    ("July 18-21", "2019-07-18", "2019-07-21", "range"),
    ("November 16 - 17", "2019-11-16", "2019-11-17", "range"),
    ("from September 2012 to May 2013", "2012-09-01", "2013-05-31", "range"),
    ("2014-16", "2014-01-01", "2016-12-31", "range"),
    ("last summer", "2019-06-01", "2019-08-31", "range"),
    ("in the spring of 2012", "2012-03-01", "2012-05-31", "range"),
    ("winter 2016", "2015-12-01", "2017-02-28", "range"),
    ("the third quarter of 2015", "2015-07-01", "2015-09-30", "range"),
    ("Q3 2015", "2015-07-01", "2015-09-30", "range"),
    ("the first half of 2018", "2018-01-01", "2018-06-30", "range"),
    ("the second half of January", "2020-01-16", "2020-01-31", "range"),
    ("the first week of March 2016", "2016-03-01", "2016-03-07", "week"),
    ("the first four months of 2017", "2017-01-01", "2017-04-30", "range"),
    ("the last three days of May 2016", "2016-05-29", "2016-05-31", "range"),
    ("the 1970s", "1970-01-01", "1979-12-31", "range"),
    ("the late '70s and early '80s", "1970-01-01", "1989-12-31", "range"),
    ("the 19th century", "1800-01-01", "1899-12-31", "range"),
    ("during Ramadan", "2019-05-06", "2019-06-03", "range"),
    ("Eid al-Adha 2016", "2016-09-11", "2016-09-14", "range"),
    ("in the two months to 20 January", "2019-11-20", "2020-01-20", "range"),
    ("less than a week after 12 January", "2020-01-12", "2020-01-19", "range"),
]  # fmt: skip


@pytest.mark.parametrize(("words", "start", "end", "precision"), SPELLS)
def test_words_for_a_longer_time(words: str, start: str, end: str, precision: str) -> None:
    assert told(words) == (start, end, precision)


@pytest.mark.parametrize(
    ("words", "reason"),
    [
        ("two days", "length of time"),
        ("for months", "length of time"),
        ("every day", "repeated"),
        ("on Tuesdays", "repeated"),
        ("for the third consecutive day", "counts the days"),
        ("since the siege began", "no date"),
        ("the following week", "none is"),
        ("two days later", "none is"),
        ("near the river", "no time"),
        ("Feb 30", "there is no 30 February"),
        ("2020-02-30", "no such day"),
    ],
)
def test_words_that_tell_no_date_are_unknown_and_say_why(words: str, reason: str) -> None:
    when = read_when(words, published=PUBLISHED)
    assert (when.start, when.end, when.precision.value) == (None, None, "unknown")
    assert reason in when.reason


@pytest.mark.parametrize("words", ["yesterday", "on Monday", "last week", "two days ago", "overnight", "in December"])
def test_without_a_day_of_publication_relative_words_stay_unknown(words: str) -> None:
    assert read_when(words, published=None).precision.value == "unknown"


@pytest.mark.parametrize(
    ("words", "start", "end"),
    [
        ("the next day", "2019-05-11", "2019-05-11"),
        ("that same day", "2019-05-10", "2019-05-10"),
        ("twelve days later", "2019-05-22", "2019-05-22"),
        ("three weeks later", "2019-05-27", "2019-06-02"),
        ("fifteen months later", "2020-08-01", "2020-08-31"),
        ("two years earlier", "2017-01-01", "2017-12-31"),
        ("that evening", "2019-05-10", "2019-05-10"),
        ("the following week", "2019-05-13", "2019-05-19"),
        ("later that month", "2019-05-01", "2019-05-31"),
        ("in August of that year", "2019-08-01", "2019-08-31"),
        ("the 28th of that month", "2019-05-28", "2019-05-28"),
        ("since then", "2019-05-10", "2020-02-03"),
    ],
)
def test_an_anchor_is_what_words_lean_on(words: str, start: str, end: str) -> None:
    anchor = read_when("10 May 2019", published=PUBLISHED)
    when = read_when(words, published=PUBLISHED, anchor=anchor)
    assert (str(when.start), str(when.end)) == (start, end)


@pytest.mark.parametrize(
    ("words", "published", "chosen", "why"),
    [
        ("3/2/2020", date(2020, 2, 4), "2020-02-03", "the other reading is far from publication"),
        ("3/2/2020", date(2020, 3, 30), "2020-03-02", "the other reading is far"),
        ("13/2/2020", date(2020, 3, 4), "2020-02-13", "one way only"),
        ("02/13/2020", date(2020, 3, 4), "2020-02-13", "one way only"),
        ("4.2.2020", date(2020, 2, 4), "2020-02-04", "full stops"),
    ],
)
def test_figures_are_read_as_the_report_allows(words: str, published: date, chosen: str, why: str) -> None:
    when = read_when(words, published=published)
    assert str(when.start) == str(when.end) == chosen
    assert why in when.reason


def test_figures_that_nothing_decides_keep_both_readings() -> None:
    when = read_when("3/2/2020", published=date(2021, 1, 1))
    assert (str(when.start), str(when.end), when.precision.value) == ("2020-02-03", "2020-03-02", "range")
    others = other_readings("3/2/2020", published=date(2021, 1, 1))
    assert {str(other.start) for other in others} == {"2020-02-03", "2020-03-02"}


def test_a_reading_that_was_not_chosen_stays_beside_it() -> None:
    (other,) = other_readings("3/2/2020", published=date(2020, 2, 4))
    assert str(other.start) == "2020-03-02"
    assert "2020-03-02" in read_when("3/2/2020", published=date(2020, 2, 4)).reason


def test_a_day_after_publication_told_as_past_is_flagged() -> None:
    assert "after the day of publication" in read_when("5 March 2021", published=PUBLISHED).reason
    assert "after the day of publication" not in read_when("5 March 2019", published=PUBLISHED).reason


def test_a_weekday_that_the_date_was_not_is_told() -> None:
    assert "that day was a Thursday" in read_when("Tuesday, 19 October 2023", published=None).reason


def test_the_year_in_which_the_weekday_fits_stays_beside_the_date_told() -> None:
    (other,) = other_readings("Sunday, 29 October 2024", published=None)
    assert other.start == date(2023, 10, 29)


def test_the_edge_of_a_time_and_its_zone_are_told_in_the_reason() -> None:
    assert "early" in read_when("early 2013", published=PUBLISHED).reason
    assert "GMT" in read_when("at 2300 GMT on Sunday", published=PUBLISHED).reason
