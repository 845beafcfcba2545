"""Dates in figures that can be read two ways: 3/2/2020."""

from collections.abc import Sequence
from datetime import date

from warledger.calendar.days import NEAR, SLACK
from warledger.calendar.ground import Ground
from warledger.calendar.lexicon import Token
from warledger.calendar.told import Told, month_of, on_day, spell, unknown


def numeric_date(tokens: Sequence[Token], ground: Ground) -> Told:
    """3/2/2020: the reading that the report allows; both where it allows both."""
    token = tokens[0]
    first, second = token.number, token.second
    year = token.third or (ground.published.year if ground.published else None)
    if year is None:
        return unknown("day and month in figures, and no year is known")
    if second == 0:
        return month_of(year, first, "month and year in figures") if 1 <= first <= 12 else unknown("no such month")
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if not token.third and ground.published is not None:
        day_first, month_first = (_not_ahead(day, ground.published) for day in (day_first, month_first))
    if day_first is None and month_first is None:
        return unknown(f"no such day: {token.word}")
    if day_first is None or month_first is None or day_first == month_first:
        found = day_first or month_first
        assert found is not None  # noqa: S101 (one of the two is a day)
        return on_day(found, "date in figures that can be read in one way only")
    as_day = on_day(day_first, "date in figures, read as day and month")
    as_month = on_day(month_first, "date in figures, read as month and day")
    return _one_of_two(as_day, as_month, ground, dotted=token.meaning == ".")


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _not_ahead(day: date | None, published: date) -> date | None:
    """The day, or the same of the year before where it would lie ahead of publication."""
    return _day(day.year - 1, day.month, day.day) if day is not None and day > published + SLACK else day


def _one_of_two(as_day: Told, as_month: Told, ground: Ground, *, dotted: bool) -> Told:
    """Which of two readings; the other stays beside it. Without a ground for either, both as one interval."""
    if dotted:
        return as_day._replace(reason="date in figures with full stops: day and month", others=(as_month,))
    habit, published = ground.day_first(), ground.published
    if habit is not None:
        chosen, other = (as_day, as_month) if habit else (as_month, as_day)
        return chosen._replace(reason=f"{chosen.reason}, as other dates of the report are", others=(other,))
    assert as_day.start is not None and as_month.start is not None  # noqa: S101, PT018 (both are days)
    if published is not None:
        near = [told for told in (as_day, as_month) if told.start and 0 <= (published - told.start).days <= NEAR]
        past = [told for told in (as_day, as_month) if told.start and told.start <= published]
        for fitting, why in (
            (near, "the other reading is far from publication"),
            (past, "the other lies after publication"),
        ):
            if len(fitting) == 1:
                other = as_month if fitting[0] is as_day else as_day
                return fitting[0]._replace(reason=f"{fitting[0].reason}: {why}", others=(other,))
    low, high = sorted((as_day.start, as_month.start))
    return spell(low, high, f"date in figures that can be {as_day.start} or {as_month.start}: both kept")._replace(
        others=(as_day, as_month)
    )
