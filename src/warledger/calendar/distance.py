"""How far a time lies from another: the number of units told, and from where they are counted."""

from collections.abc import Sequence
from datetime import date, timedelta

from warledger.calendar.ground import Ground
from warledger.calendar.lexicon import Token
from warledger.calendar.told import Told, moved, on_day, spell, unit_around

NO_PUBLICATION = "leans on the day of publication, which is not known"
NOTHING_BEFORE = "leans on a time told before it, and none is"
REACH = {"minute": 0, "hour": 1, "day": 14, "week": 70, "weekend": 70, "month": 365, "year": 3653, "decade": 14610}
"""Days that a vague number of units reaches at most ("in recent days", "months ago"): a wide net, so that the day told
lies inside; two weeks of days, ten weeks, a year of months, ten years. A convention of this program."""
NEAR_NUMBERS = {"couple": 2}
"""Vague numbers that are near enough to a number."""


def now_of(ground: Ground) -> date | None:
    """What "yesterday" leans on: publication; in a narrative the last day told."""
    if ground.narrative and ground.published is not None:
        return ground.day() or ground.published
    return ground.published


def day_before_of(ground: Ground) -> date | None:
    """What "the next day" leans on: the last day told (in the news, only one nearby), else publication."""
    return ground.day() if ground.narrative else ground.day_nearby() or ground.published


def count_told(tokens: Sequence[Token]) -> int | None:
    """The number told ("two", "a", "couple", "24"); 1 where none is told beside a single unit; None where vague."""
    number = 1
    plural = tokens[-1].letter == "U" and tokens[-1].number == 2
    told = False
    for token in tokens:
        if token.letter == "n":
            number, told = number * token.number if told else token.number, True
        elif token.letter == "i" and not told:
            number, told = 1, True
        elif token.letter == "v" and token.word != "less than":
            if token.word not in NEAR_NUMBERS:
                return None
            number, told = NEAR_NUMBERS[token.word], True
        elif token.letter == "U":
            plural = token.number == 2
            break
    return None if plural and not told else number


def unit_of(tokens: Sequence[Token]) -> Token:
    """The unit among the tokens."""
    return next(token for token in tokens if token.letter == "U")


def away(tokens: Sequence[Token], now: date, step: int, leans: str) -> Told:
    """So many units before (-1) or after (1) a day."""
    unit, number = unit_of(tokens), count_told(tokens)
    side = "before" if step < 0 else "after"
    if number is None:
        reach = timedelta(REACH[unit.meaning]) if unit.meaning in REACH else timedelta(REACH["decade"])
        ends = (now - reach, now) if step < 0 else (now, now + reach)
        return spell(
            *ends, f"some {unit.meaning}s {side} {leans}; how many is not told, a reach of {reach.days} is allowed"
        )
    if unit.meaning in {"minute", "hour"}:
        days = number // 24 if unit.meaning == "hour" else 0
        return on_day(now + timedelta(step * days), f"{unit.meaning}s {side} {leans}")
    found = moved(now, step * number, unit.meaning)
    if tokens[0].word == "less than":
        first, last = sorted((now, found))
        return spell(first, last, f"less than {number} {unit.meaning}{'s' * (number != 1)} {side} {leans}")
    return unit_around(
        found,
        "day" if unit.meaning == "weekend" else unit.meaning,
        f"{number} {unit.meaning}{'s' * (number != 1)} {side} {leans}",
    )
