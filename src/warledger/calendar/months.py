"""Months, quarters, years and decades.

As TIMEX3 has it, "early 1941" and "the end of May" are the year and the month: an interval that surely holds the day
told; the edge is told in the reason.
"""

from collections.abc import Sequence
from datetime import date

from warledger.calendar.ground import Ground, Tense
from warledger.calendar.lexicon import Token, by_letter, token_of
from warledger.calendar.told import Told, month_of, quarter_of, unknown, year_of, years
from warledger.calendar.years import last_year, year_by_telling, year_named, year_or_telling


def month_told(tokens: Sequence[Token], ground: Ground) -> Told:
    """A month, with or without its year, or last/this/next December."""
    token = token_of(tokens, "M")
    month, year_token, head = token.number, by_letter(tokens, "y"), tokens[0].letter
    if year_token is not None:
        return month_of(year_named(year_token, ground), month, "month and year")
    lent, _ = ground.lent()
    if lent is not None:
        return month_of(lent, month, "month; the year is told beside it")
    now = ground.published
    if ground.narrative or now is None:
        year = year_by_telling(month, ground)
        if year is None:
            return unknown("a month, but neither the report nor its text tells the year")
        step = {"L": -1, "p": -1, "N": 1, "G": 1}.get(head, 0)
        return month_of(year + step, month, f"month; the year {year + step} leans on the times told before")
    return _month_by_publication(month, head, now, ground.tense())


def _month_by_publication(month: int, head: str, now: date, tense: Tense) -> Told:
    """A month with no year in a report of known day."""
    if head == "T":
        return month_of(now.year, month, "this year's month")
    if head in "NG" or (tense is Tense.AHEAD and head not in "Lp"):
        later = month > now.month or (month == now.month and head not in "NG")
        return month_of(now.year + (not later), month, "month told as to come: the next one after publication")
    before = month < now.month or (month == now.month and head not in "Lp")
    return month_of(now.year - (not before), month, "month with no year: the last one up to publication")


def month_of_that(tokens: Sequence[Token], ground: Ground) -> Told:
    """August of that year; July last year."""
    month = tokens[0].number
    if tokens[1].letter == "S":
        year = last_year(ground) or (ground.published.year if ground.published else None)
        if year is None:
            return unknown("a month of a year that is not told")
        return month_of(year, month, f"month of the year told before ({year})")
    if ground.published is None:
        return unknown("a month of a year that leans on the day of publication, which is not known")
    return month_of(ground.published.year + tokens[1].number, month, "month of a year told by the publication's")


def year_told(tokens: Sequence[Token], ground: Ground) -> Told:
    """A year."""
    return year_of(year_named(tokens[-1], ground), "year")


def year_span(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """2014-16; but 2020-02 is a month, since no span ends before it starts."""
    first, last = tokens[0].number, tokens[0].second
    if last < first and 1 <= (month := last % 100) <= 12 and "/" not in tokens[0].word:
        return month_of(first, month, "year and month in figures")
    return (
        years(first, last, "span of years")
        if first <= last
        else unknown(f"a span that ends before it starts: {tokens[0].word}")
    )


def decade(tokens: Sequence[Token], ground: Ground) -> Told:
    """The 1970s, the '70s; "the 1900s" stays a decade."""
    first = tokens[0].number
    if first < 1 or (tokens[0].word[0] in "'’" and ground.published and first > ground.published.year):
        return unknown("a decade that the calendar does not have")
    return years(first, first + 9, "decade")


def quarter(tokens: Sequence[Token], ground: Ground) -> Told:
    """Q1 2016."""
    year = year_or_telling(by_letter(tokens, "y"), ground)
    return (
        unknown("a quarter of a year that is not told")
        if year is None
        else quarter_of(year, tokens[0].number, "quarter of a year")
    )
