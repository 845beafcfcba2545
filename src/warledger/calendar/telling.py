"""Times that lean on the one told before: the next day, an hour later, that month, the end of the year, then.

A time so many units away is as exact as its unit, as TIMEX3 has it: "fifteen months later" is a month.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from warledger.calendar.distance import NOTHING_BEFORE, away, day_before_of, unit_of
from warledger.calendar.ground import Ground, Tense
from warledger.calendar.lexicon import Token
from warledger.calendar.told import DAYS, Told, moved, on_day, unit_around, unknown
from warledger.calendar.years import last_year


def shifted(tokens: Sequence[Token], ground: Ground) -> Told:
    """Two days later, an hour earlier, the day before, the day after; leans on the last day told."""
    unit = unit_of(tokens)
    step = tokens[-1].number
    leans = "the time told before it"
    if unit.meaning in {"day", "week", "weekend", "fortnight", "hour", "minute"}:
        now = day_before_of(ground)
        if now is None:
            return unknown(NOTHING_BEFORE)
        leans = "publication" if now == ground.published and now != ground.day() else f"{now}, told before it"
    elif unit.meaning == "month":
        month = ground.month()
        now = ground.day() or (date(*month, 1) if month else None) or (None if ground.narrative else ground.published)
    else:
        year = ground.year()
        now = date(year, 1, 1) if year else (None if ground.narrative else ground.published)
    ahead_of_report = step > 0 and leans == "publication" and unit.meaning not in {"hour", "minute"}
    if now is None or (ahead_of_report and ground.tense() is not Tense.AHEAD):
        return unknown(NOTHING_BEFORE)
    return away(tokens[:-1], now, step, leans)


def same(tokens: Sequence[Token], ground: Ground) -> Told:
    """The next day, the previous year, the same month, that evening, then."""
    head, unit = tokens[0], tokens[-1]
    meaning = "day" if unit.letter in "PSg" else unit.meaning
    if unit.letter == "g":
        return _then(unit.word, ground)
    step = head.number
    if meaning in {"year", "decade", "century"}:
        year = last_year(ground) or (ground.published.year if ground.published and not ground.narrative else None)
        base = date(year, 1, 1) if year else None
    elif meaning in {"month", "quarter"}:
        month = ground.month()
        base = date(*month, 1) if month else ground.published if not ground.narrative else None
    else:
        base = day_before_of(ground) if head.letter != "S" else ground.day()
    by_publication = ground.year() is None
    if base is None or (by_publication and step > 0 and ground.tense() is not Tense.AHEAD):
        return unknown(NOTHING_BEFORE)
    leans = "the day of publication" if by_publication else "told before it"
    return unit_around(
        moved(base, step, meaning),
        meaning,
        f"{ {-1: 'the one before', 0: 'the same as', 1: 'the one after'}[step] } {base}, {leans}",
    )


def _then(word: str, ground: Ground) -> Told:
    """Then, at that time: the last time told, as exact as it was; "at this time" in the news is now."""
    last = ground.last()
    if word.startswith("this") and ground.published is not None and not ground.narrative:
        return on_day(ground.published, "the day of publication")
    return unknown(NOTHING_BEFORE) if last is None else last._replace(reason="the time told before it", others=())


def edge_of(tokens: Sequence[Token], ground: Ground) -> Told:
    """The end of the month, late in the year, later in the day: the whole unit that the telling is in."""
    unit = next(token for token in tokens if token.letter == "U")
    edge = next(token for token in tokens if token.letter in "EBl")
    meaning = unit.meaning if unit.meaning not in {"hour", "minute"} else "day"
    base = ground.hour_day() if meaning in DAYS else None
    if ground.narrative and meaning not in DAYS:
        month, year = ground.month(), last_year(ground)
        if meaning in {"month", "quarter"}:
            base = date(*month, 1) if month is not None else None
        elif year is not None:
            base = date(year, 1, 1)
    base = base or ground.published
    if base is None:
        return unknown(NOTHING_BEFORE)
    return unit_around(base, meaning, f"{edge.meaning} in the {meaning} of {base}: all of it is held")


def weekday_by_telling(named: int, head: str, told: date) -> Told:
    """A weekday in a narrative, which moves on: in the seven days from the last day told; before it only as "last"."""
    if head in "Lp":
        return on_day(told - timedelta((told.weekday() - named) % 7 or 7), f"weekday before {told}, told before it")
    ahead = (named - told.weekday()) % 7
    return on_day(told + timedelta(ahead or 7 * (head in "NG")), f"weekday at or after {told}, told before it")


def unit_by_telling(head: Token, unit: Token, ground: Ground) -> Told:
    """This year, last month, next year in a narrative: from the time told before."""
    year, month, day = ground.year(), ground.month(), ground.day()
    if unit.meaning in {"year", "decade", "century"}:
        base = date(year, 1, 1) if year else None
    elif unit.meaning in {"month", "quarter"}:
        base = date(*month, 1) if month else None
    else:
        base = day or (date(*month, 1) if month and unit.meaning == "week" else None)
    base = base or ground.published
    if base is None:
        return unknown(NOTHING_BEFORE)
    return unit_around(moved(base, head.number, unit.meaning), unit.meaning, f"leans on {base}, told before it")
