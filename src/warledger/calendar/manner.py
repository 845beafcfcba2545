"""How a whole text tells its times: as news or as a narrative, its figures which way round, and its days in full."""

import re
from datetime import date

from warledger.calendar.finding import FULL, NEWS
from warledger.calendar.ground import Bare
from warledger.calendar.resolve import resolve

_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_FIGURES = re.compile(r"\b(\d\d?)[/.-](\d\d?)[/.-](?:\d{4}|\d\d)\b")

NARRATIVE_YEARS = 4
"""Years named in a text before it can be a narrative; a wire story's background names fewer."""
NARRATIVE_HEAD = 500
"""A text that names a weekday, today or yesterday within so many characters is news."""
NARRATIVE_NEAR = 1 / 3
"""A text with more than this share of its years within one year of publication is news."""
NARRATIVE_NEWS = 1 / 4
"""So is one with more weekdays and "yesterday" than this, measured by its years."""


def is_narrative(text: str, published: date | None) -> bool:
    """Whether the text tells a course of events from afar, so that its times lean on one another."""
    if published is None:
        return True
    years = _YEAR.findall(text)
    if len(years) < NARRATIVE_YEARS or NEWS.search(text, 0, NARRATIVE_HEAD):
        return False
    near = sum(abs(int(year) - published.year) <= 1 for year in years)
    return near <= NARRATIVE_NEAR * len(years) and len(NEWS.findall(text)) <= NARRATIVE_NEWS * len(years)


def day_stands_first(text: str) -> bool | None:
    """Whether the text's dates in figures are day and month (True) or month and day (False), by those that show it."""
    shown = {int(first) > 12 for first, second in _FIGURES.findall(text) if (int(first) > 12) != (int(second) > 12)}
    return shown.pop() if len(shown) == 1 else None


def years_of_days(text: str) -> dict[tuple[int, int], int | None]:
    """The year of each day and month that the text tells with a year; None where it tells two."""
    years: dict[tuple[int, int], int | None] = {}
    for match in FULL.finditer(text):
        told = resolve(match[0], Bare())
        if told.start is not None and told.start == told.end:
            key = told.start.month, told.start.day
            years[key] = told.start.year if years.get(key, told.start.year) == told.start.year else None
    return years
