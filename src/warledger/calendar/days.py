"""Days told by their date: with or without year, in figures beside a month, or by their number alone.

What they leave open (the year of "3 February", the month of "the 3rd") they take from a neighbour, from the day of
publication or from the time told before.
"""

from calendar import monthrange
from collections.abc import Sequence
from datetime import date, timedelta

from warledger.calendar.ground import Ground, Tense
from warledger.calendar.lexicon import Token, by_letter, token_of
from warledger.calendar.told import MONTH_NAMES, WEEKDAY_NAMES, Told, month_of, months_on, on_day, unknown, year_of
from warledger.calendar.years import last_year, year_by_telling, year_named

SLACK = timedelta(3)
"""A day told without a year may lie this far after publication and still be this year's (time zones, slips)."""


def _contradiction(day: date, weekday: Token | None) -> str:
    """What to add where the words name a weekday that the day was not."""
    if weekday is None or weekday.number == day.weekday():
        return ""
    return f"; the words say {WEEKDAY_NAMES[weekday.number]}, but that day was a {WEEKDAY_NAMES[day.weekday()]}"


def _fitting(day: date, weekday: Token | None) -> tuple[Told, ...]:
    """The same day of the years around that was the weekday told, where the day told was not."""
    if weekday is None or weekday.number == day.weekday() or not 1 < day.year < 9999:
        return ()
    around = (that_day(day.year + step, day.month, day.day) for step in (-1, 1))
    return tuple(
        on_day(other, "the year in which it was that weekday") for other in around if other.weekday() == weekday.number
    )


def written_date(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """2020-02-03, or a military date-time group."""
    token = tokens[0]
    return on_day(date(token.number, token.second, token.third), "date in figures")


def date_told(tokens: Sequence[Token], ground: Ground) -> Told:
    """A day and a month, with or without year and weekday."""
    month, weekday = token_of(tokens, "M").number, by_letter(tokens, "W")
    numbers = [token for token in tokens if token.letter in "no"]
    year_token = by_letter(tokens, "y") or (numbers[1] if len(numbers) > 1 else None)
    day = numbers[0].number
    if year_token is None and day > 31 and numbers[0].letter == "n":
        return month_of(year_named(numbers[0], ground), month, "month and year")
    if not 1 <= day <= 31 or (day > 29 and month == 2) or (day == 31 and month in {4, 6, 9, 11}):
        return unknown(f"there is no {day} {MONTH_NAMES[month - 1]}")
    if year_token is not None:
        found = date(year_named(year_token, ground), month, day)
        told = on_day(found, "day, month and year" + _contradiction(found, weekday))
        return told._replace(others=_fitting(found, weekday))
    return _without_year(day, month, weekday, ground)


def _without_year(day: int, month: int, weekday: Token | None, ground: Ground) -> Told:
    """A day and a month: the year is lent by a neighbour, or that of the telling, or chosen by the publication."""
    lent, _ = ground.lent()
    if lent is not None:
        found, reason = that_day(lent, month, day), "day and month; the year is told beside them"
    elif ground.narrative or ground.published is None:
        told, elsewhere = year_by_telling(month, ground), ground.year_elsewhere(month, day)
        if told is None and elsewhere is None:
            return unknown("a day and a month, but neither the report nor its text tells the year")
        found = that_day(told or elsewhere or 1, month, day)
        reason = f"day and month; the year {found.year} is that of {'the times told before' if told else 'its dates'}"
    else:
        found, reason = _by_publication(day, month, weekday, ground, published=ground.published)
    return on_day(found, reason + _contradiction(found, weekday))


def _by_publication(
    day: int, month: int, weekday: Token | None, ground: Ground, *, published: date
) -> tuple[date, str]:
    """Which year's day it is, and why."""
    steps = [step for step in (-1, 0, 1) if 1 <= published.year + step <= 9999]
    candidates = [that_day(published.year + step, month, day) for step in steps]
    if weekday is not None:
        candidates = [c for c in candidates if c.weekday() == weekday.number] or candidates
    past = [c for c in candidates if c <= published + SLACK]
    ahead = [c for c in candidates if c >= published - SLACK]
    if ground.tense() is Tense.AHEAD and ahead:
        return ahead[0], "day and month; told as to come, so the next one after publication"
    if not past:
        return candidates[0], "day and month with no year: the one nearest to publication"
    if (published - past[-1]).days > NEAR and (year := ground.year_elsewhere(month, day)) is not None:
        return date(year, month, day), "day and month, told with its year elsewhere in the report"
    return past[-1], "day and month with no year: the last one up to publication"


def that_day(year: int, month: int, day: int) -> date:
    """The day in that year; 29 February moves to the last leap year up to it."""
    while month == 2 and day == 29 and not (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
        year -= 1
    return date(year, month, day)


def day_of_that(tokens: Sequence[Token], ground: Ground) -> Told:
    """The 28th of that month; July 25 of that year."""
    number, month, now = token_of(tokens, "no"), by_letter(tokens, "M"), ground.published
    if now is not None and not ground.narrative and (which := by_letter(tokens, "TL")) is not None:
        return on_day(months_on(now.replace(day=1), which.number).replace(day=number.number), "day of a month told")
    year = last_year(ground) or (ground.published.year if ground.published else None)
    told = ground.month() or ((ground.published.year, ground.published.month) if ground.published else None)
    if month is not None and year is not None:
        return on_day(that_day(year, month.number, number.number), f"day of the year told before ({year})")
    if told is not None:
        return on_day(date(*told, number.number), f"day of the month told before ({told[0]}-{told[1]:02})")
    return unknown("a day of a month that is not told")


def day_number(tokens: Sequence[Token], ground: Ground) -> Told:
    """The 3rd: its month and year are lent by a neighbour, told before, or those of the publication."""
    day = tokens[-1].number
    if not 1 <= day <= 31:
        return unknown("a number that is no day of a month")
    year, month = ground.lent()
    if month is not None:
        beside = "day; month and year are told beside it"
        return on_day(date(year, month, day), beside) if year else _without_year(day, month, None, ground)
    told = ground.month()
    if told is not None and (ground.narrative or ground.published is None):
        return on_day(date(*told, day), f"day of the month told before ({told[0]}-{told[1]:02})")
    if ground.published is None:
        return unknown("a day of a month that is not told")
    return _day_of_publication(day, ground.published, ground.tense())


def _day_of_publication(day: int, now: date, tense: Tense) -> Told:
    """A day with no month in a report of known day."""
    if tense is Tense.AHEAD and day >= now.day:
        return on_day(date(now.year, now.month, day), "day of the month, told as to come")
    for back in range(4):
        month = months_on(now.replace(day=1), -back)
        if day <= monthrange(month.year, month.month)[1] and (found := month.replace(day=day)) <= now:
            return on_day(found, "day with no month: the last such day up to publication")
    return unknown("no month nearby has such a day")


def day_year(tokens: Sequence[Token], ground: Ground) -> Told:
    """The "9, 1918" of "March 5-9, 1918"."""
    _, month = ground.lent()
    if month is None:
        return year_of(year_named(tokens[-1], ground), "year")
    return on_day(date(tokens[1].number, month, tokens[0].number), "day and year; the month is told beside them")


def number(tokens: Sequence[Token], ground: Ground) -> Told:
    """A bare number: a day where a neighbour tells its month, a short year where one tells a year."""
    year, month = ground.lent()
    if (year, month) == (None, None):
        return unknown("a number with no month beside it")
    if month is None and year is not None:
        return year_of(
            year // 100 * 100 + tokens[-1].number % 100, "year in two digits, beside the other end of its span"
        )
    return day_number(tokens, ground)


NEAR = 45
"""Days before publication within which one reading of an ambiguous date is taken over another that lies outside."""
