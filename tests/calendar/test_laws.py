"""Laws: an interval holds the day told, the same words give the same answer, and bad input gets a clear one."""

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.calendar import date_spans, read_when
from warledger.model import Report, Span, TimePrecision, When

DAYS = st.dates(min_value=date(1950, 1, 1), max_value=date(2049, 12, 31))
MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
PIECES = st.sampled_from(
    "on in at the late early mid last next this previous past two three days week months year ago later before after "
    "since until from to and - of 3rd 14 31 2016 1970s Monday Sunday March May December dawn night overnight summer "
    "first half quarter Ramadan Eid yesterday today recently nine-year-old conflict century 3/2/2020 12:30 GMT".split()
)


def holds(when: When, day: date) -> bool:
    """Whether the interval holds the day, an open end holding all beyond."""
    return (when.start is None or when.start <= day) and (when.end is None or day <= when.end)


def written(day: date) -> list[str]:
    """Ways to write a day in full."""
    month = MONTHS[day.month - 1]
    return [
        day.isoformat(), f"{day.day} {month} {day.year}", f"on {month} {day.day}, {day.year}",
        f"{WEEKDAYS[day.weekday()]}, {day.day} {month[:3]} {day.year}", f"{day.day:02}.{day.month:02}.{day.year}",
        f"ON {day.day} {month.upper()} {day.year}", f"at 5:30 pm on the {day.day}th of {month} {day.year}",
    ]  # fmt: skip


@given(DAYS, st.none() | DAYS)
def test_a_day_written_in_full_comes_back(day: date, published: date | None) -> None:
    for words in written(day):
        when = read_when(words, published=published)
        assert (when.start, when.end, when.precision) == (day, day, TimePrecision.DAY), words


@given(DAYS, st.integers(0, 6))
def test_a_weekday_is_found_within_the_week_up_to_publication(published: date, back: int) -> None:
    day = published - timedelta(back)
    assert read_when(f"on {WEEKDAYS[day.weekday()]}", published=published).start == day


@given(DAYS, st.integers(0, 360))
def test_words_of_every_grain_hold_the_day_that_they_were_made_from(published: date, back: int) -> None:
    day = published - timedelta(back)
    month = MONTHS[day.month - 1]
    said = [f"{back} days ago", f"on {day.day} {month}", f"in {month} {day.year}", f"in early {day.year}"]
    said += [f"since {month} {day.year}", f"in the past {max(back, 1)} days", f"{month} {day.year} to {published.year}"]
    said += [f"the {(day.month - 1) // 3 + 1}{('st', 'nd', 'rd', 'th')[(day.month - 1) // 3]} quarter of {day.year}"]
    for words in said:
        assert holds(read_when(words, published=published), day), words


@given(st.lists(PIECES, min_size=1, max_size=7).map(" ".join), st.none() | DAYS)
def test_any_mixture_of_words_of_time_gets_an_answer_and_always_the_same(words: str, published: date | None) -> None:
    when = read_when(words, published=published)
    assert when == read_when(words, published=published)
    assert when.reason
    assert when.start is None or when.end is None or when.start <= when.end
    assert (when.precision is TimePrecision.UNKNOWN) == (when.start is None and when.end is None)


@given(st.text(max_size=200), st.none() | DAYS)
def test_any_text_gets_an_answer(words: str, published: date | None) -> None:
    assert read_when(words, published=published).reason


@given(st.lists(PIECES, min_size=3, max_size=40), st.none() | DAYS, st.data())
def test_any_report_gets_an_answer_for_each_span(
    pieces: list[str], published: date | None, data: st.DataObject
) -> None:
    text = " ".join(pieces)
    starts = data.draw(st.lists(st.integers(0, len(text) - 2), max_size=5))
    spans = [Span.of(text, start, min(len(text), start + 12)) for start in starts]
    whens = date_spans(Report("r", text, published), spans)
    assert [when.span for when in whens] == spans


@pytest.mark.parametrize(
    ("words", "unknown"),
    [
        ("", True), (" ", True), ("😀", True), ("\x00", True), ("Feb 30", True), ("99/99/9999", True), ("0", True),
        ("x" * 10_000, True), ("on Monday " * 1_000, False), ("9" * 10_000, True), ("31 April 2020", True),
        ("9999-12-31", False), ("31 December 9999", False), ("0025-02-03", False), ("3 February 0025", False),
        ("the year 9999", False), ("a day after 31 December 9999", True), ("ten thousand years ago", True),
        ("999999999 days ago", True), ("in 0000", True), ("the 0s", True), ("the 99th century", False),
    ],
)  # fmt: skip
@pytest.mark.parametrize("published", [date(2020, 2, 3), date(1, 1, 1), date(9999, 12, 31)])
def test_bad_input_gets_a_clear_answer(words: str, unknown: bool, published: date) -> None:
    when = read_when(words, published=published)
    assert when.reason
    if published.year == 2020:
        assert (when.precision is TimePrecision.UNKNOWN) == unknown
    json.dumps([str(when.start), str(when.end), when.reason])
