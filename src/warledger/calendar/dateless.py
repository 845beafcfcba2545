"""Words of time that tell no date: how often, or for the how-manieth time."""

from collections.abc import Sequence

from warledger.calendar.ground import Ground
from warledger.calendar.lexicon import Token
from warledger.calendar.told import Told, unknown, years


def ordinal_unit(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """For a second day: counts the days of something, names none. The 20th century is one."""
    if tokens[-1].meaning == "century" and 1 < tokens[0].number < 100:
        return years(tokens[0].number * 100 - 100, tokens[0].number * 100 - 1, "century")
    return unknown("counts the days of something, and its first day is not told")


def repeated(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """Every day, daily, at times: no one date."""
    return unknown("told as repeated, no one date")
