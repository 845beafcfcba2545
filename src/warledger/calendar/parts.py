"""Parts of a longer time: the first week of March, the second half of the year, the last three days of May."""

from collections.abc import Sequence
from datetime import date, timedelta

from warledger.calendar.ground import Ground
from warledger.calendar.lexicon import Token, by_letter
from warledger.calendar.months import month_of_that, month_told
from warledger.calendar.seasons import feast
from warledger.calendar.told import (
    WEEK,
    Told,
    month_of,
    months_on,
    on_day,
    quarter_of,
    spell,
    unit_around,
    unknown,
    year_of,
)
from warledger.calendar.years import year_named


def part_of(tokens: Sequence[Token], ground: Ground) -> Told:
    """The first week of March 2016, the last three days of May, the second half of the year, the first six months."""
    whole, unit = _whole(tokens, ground), by_letter(tokens, "UH")
    if whole is None or whole.start is None or whole.end is None:
        return whole or unknown("a part of a time that is not told")
    if unit is None:
        return whole
    counted = by_letter(tokens[: tokens.index(unit)], "n")
    ordinal = by_letter(tokens, "o")
    if counted is None and (unit.letter == "H" or ordinal is not None or unit.meaning == "week"):
        return _numbered(whole, unit, ordinal.number if ordinal else 0)
    if unit.meaning not in {"day", "week", "month"}:
        return whole.because("a part of it")
    size = counted.number if counted else 2 - unit.number
    return _stretch(whole, size, unit.meaning, first=ordinal is not None)


def _numbered(whole: Told, unit: Token, which: int) -> Told:
    """The n-th half, week, quarter, day or month of a time; 0 is the last."""
    start = whole.start
    if unit.letter == "H":
        return _half(whole, which or 2)
    if start is None or unit.meaning == "week":
        return _week_in(whole, which)
    if unit.meaning == "quarter":
        return quarter_of(start.year, which or 4, "quarter of a year")
    if unit.meaning == "month":
        return month_of(start.year, start.month + which - 1, "numbered month of a longer time")
    first_days = unit.number == 2 or unit.meaning != "day"
    return whole.because("a part of it") if first_days else on_day(start + timedelta(which - 1), "numbered day of it")


def _stretch(whole: Told, size: int, unit: str, *, first: bool) -> Told:
    """The first or last so many units of a time; the whole where the number is open ("the last days of May")."""
    start, end = whole.start, whole.end
    assert start is not None and end is not None  # noqa: S101, PT018 (the caller looked)
    if size == 0:
        return whole.because("the first or last part of it, how long is not told")
    days = {"day": 1, "week": 7}.get(unit)
    if first:
        until = start + timedelta(size * days - 1) if days else months_on(start, size) - timedelta(1)
        return spell(start, min(until, end), "the first part of a longer time")
    since = end - timedelta(size * days - 1) if days else months_on(end + timedelta(1), -size)
    return spell(max(since, start), end, "the last part of a longer time")


def _half(whole: Told, which: int) -> Told:
    """The first or second half of a month (to its 15th) or of a year (to June)."""
    start, end = whole.start, whole.end
    assert start is not None and end is not None  # noqa: S101, PT018 (the caller looked)
    middle = start + timedelta(15) if (end - start).days < 40 else months_on(start, 6)
    return spell(start, middle - timedelta(1), "first half") if which == 1 else spell(middle, end, "second half")


def _week_in(whole: Told, which: int) -> Told:
    """The n-th seven days of a month or year; 0 is the last seven."""
    start, end = whole.start, whole.end
    assert start is not None and end is not None  # noqa: S101, PT018 (the caller looked)
    if which == 0:
        return Told(end - timedelta(6), end, WEEK, "the last seven days of it")
    first = start + timedelta(7 * (which - 1))
    return Told(first, first + timedelta(6), WEEK, "seven days counted from its beginning")


def _whole(tokens: Sequence[Token], ground: Ground) -> Told | None:
    """What the part is a part of."""
    month, year_token, named = by_letter(tokens, "M"), by_letter(tokens, "y"), by_letter(tokens, "F")
    tail = tokens[-1]
    if named is not None:
        return feast(tokens[tokens.index(named) :], ground)
    if month is not None:
        rest = tokens[tokens.index(month) :]
        return month_of_that(rest, ground) if tail.letter == "U" and len(rest) > 1 else month_told(rest, ground)
    if year_token is not None:
        return year_of(year_named(year_token, ground), "year")
    if tail.letter == "U" and tokens[-2].letter in "LTN" and ground.published is not None:
        return unit_around(_stepped(ground.published, tail.meaning, tokens[-2].number), tail.meaning, "")
    return None


def _stepped(day: date, unit: str, step: int) -> date:
    """`day` moved by a unit that holds weeks, months or years."""
    return months_on(day, step * {"month": 1, "quarter": 3, "year": 12}.get(unit, 0)) + timedelta(
        7 * step * (unit == "week")
    )
