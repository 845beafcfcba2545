"""A time as the rules pass it on: days from start to end, how exact, and the reason in plain words.

Small makers for the spells that words name (a day, a week, a month ...) and the arithmetic on them. Anything that
would leave the years 1 to 9999 raises ValueError or OverflowError; `resolve.resolve` turns that into "unknown".
"""

from calendar import monthrange
from datetime import date, timedelta
from typing import NamedTuple

from warledger.model import TimePrecision

DAY, WEEK, MONTH = TimePrecision.DAY, TimePrecision.WEEK, TimePrecision.MONTH
YEAR, RANGE, UNKNOWN = TimePrecision.YEAR, TimePrecision.RANGE, TimePrecision.UNKNOWN
MONTH_NAMES = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
WEEKDAY_NAMES = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")


class Told(NamedTuple):
    """What words of time come to; `others` are readings that were not chosen."""

    start: date | None
    end: date | None
    precision: TimePrecision
    reason: str
    others: "tuple[Told, ...]" = ()

    def because(self, reason: str) -> "Told":
        """The same time with another reason."""
        return self._replace(reason=reason)


def unknown(reason: str) -> Told:
    """No time at all, and why."""
    return Told(None, None, UNKNOWN, reason)


def on_day(day: date, reason: str) -> Told:
    """One day."""
    return Told(day, day, DAY, reason)


def spell(start: date | None, end: date | None, reason: str) -> Told:
    """From one day to another; one day where they are the same, either end open where it is None."""
    return Told(start, end, DAY if start is not None and start == end else RANGE, reason)


def week_of(day: date, reason: str) -> Told:
    """The week around `day`, Monday to Sunday (ISO 8601)."""
    monday = day - timedelta(day.weekday())
    return Told(monday, monday + timedelta(6), WEEK, reason)


def month_of(year: int, month: int, reason: str) -> Told:
    """A whole month; months beyond 12 or below 1 run into the years around."""
    year, month = year + (month - 1) // 12, (month - 1) % 12 + 1
    return Told(date(year, month, 1), date(year, month, monthrange(year, month)[1]), MONTH, reason)


def year_of(year: int, reason: str) -> Told:
    """A whole year."""
    return Told(date(year, 1, 1), date(year, 12, 31), YEAR, reason)


def years(first: int, last: int, reason: str) -> Told:
    """Whole years, first to last."""
    return spell(date(first, 1, 1), date(last, 12, 31), reason) if first != last else year_of(first, reason)


def months_on(day: date, months: int) -> date:
    """The same day of the month so many months on; the month's last day where it has no such day."""
    year, month = day.year + (day.month - 1 + months) // 12, (day.month - 1 + months) % 12 + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))


def moved(day: date, number: int, unit: str) -> date:
    """`day` moved by so many units (negative: back)."""
    if unit in DAYS:
        return day + timedelta(number * DAYS[unit])
    return months_on(day, number * MONTHS[unit])


def unit_around(day: date, unit: str, reason: str) -> Told:
    """The week, month, year ... that `day` lies in."""
    if unit in {"week", "fortnight"}:
        return week_of(day, reason)
    if unit == "weekend":
        saturday = day - timedelta(day.weekday()) + timedelta(5)
        return Told(saturday, saturday + timedelta(1), RANGE, reason)
    if unit == "month":
        return month_of(day.year, day.month, reason)
    if unit == "quarter":
        return quarter_of(day.year, (day.month - 1) // 3 + 1, reason)
    if unit in {"year", "decade", "century"}:
        long = {"year": 1, "decade": 10, "century": 100}[unit]
        first = max(day.year // long * long, 1)
        return years(first, day.year // long * long + long - 1, reason)
    return on_day(day, reason)


def quarter_of(year: int, quarter: int, reason: str) -> Told:
    """A quarter of a year, 1 to 4."""
    if not 1 <= quarter <= 4:
        raise ValueError(f"a year has no quarter {quarter}")
    return Told(date(year, 3 * quarter - 2, 1), month_of(year, 3 * quarter, "").end, RANGE, reason)


DAYS = {"minute": 0, "hour": 0, "day": 1, "week": 7, "weekend": 7, "fortnight": 14}
"""Units that are a fixed number of days; hours and minutes stay on their day."""
MONTHS = {"month": 1, "quarter": 3, "year": 12, "decade": 120, "century": 1200}
