"""The year that words of time name in short or leave open."""

from warledger.calendar.ground import Ground
from warledger.calendar.lexicon import Token

TURN_OF_YEAR = 8
"""Months that a bare month must lie back of the one told before to be the next year's."""


def year_named(token: Token, ground: Ground) -> int:
    """The year of "2016", "'99" or the "90" of "12 Jan 90": two digits are the last such year up to the report's."""
    if token.number > 99 or (token.letter == "y" and token.meaning != "short"):
        return token.number
    newest = ground.year() if ground.narrative else None
    newest = newest or (ground.published.year if ground.published else 2049)
    return newest - (newest - token.number) % 100


def year_by_telling(month: int, ground: Ground) -> int | None:
    """The year of a bare month in a narrative: that of the time before, the next one where the telling turns the year.

    After a time in the last quarter of a year, the months of the next first half are ahead; after one in the first
    quarter, those of the last quarter were the year before only where they are told as such, so they stay in the year.
    """
    before = ground.month()
    year = ground.year()
    if year is None:
        return None
    if before is not None and before[0] == year and before[1] - month >= TURN_OF_YEAR:
        return year + 1
    return year


def last_year(ground: Ground) -> int | None:
    """The year of the last time told, be it in passing; else that of the telling."""
    last = ground.last()
    if last is not None and last.start is not None and last.end is not None and last.start.year == last.end.year:
        return last.start.year
    return ground.year()


def year_or_telling(token: Token | None, ground: Ground) -> int | None:
    """The year of the token, else that of the telling."""
    if token is not None:
        return year_named(token, ground)
    if ground.narrative or ground.published is None:
        return ground.year()
    return ground.published.year
