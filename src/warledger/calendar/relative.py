"""Times that lean on another: on the day of publication ("last week", "two days ago") or on the time told before
("the next day", "an hour later", "that month").

A time so many units away is as exact as its unit, as TIMEX3 has it: "fifteen months later" is a month.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from warledger.calendar.ground import Ground, Tense, last_year
from warledger.calendar.lexicon import Token
from warledger.calendar.told import (
    DAYS,
    RANGE,
    Told,
    moved,
    on_day,
    spell,
    unit_around,
    unknown,
    years,
)

NO_PUBLICATION = "leans on the day of publication, which is not known"
NOTHING_BEFORE = "leans on a time told before it, and none is"
REACH = {"minute": 0, "hour": 1, "day": 14, "week": 70, "weekend": 70, "month": 365, "year": 3653, "decade": 14610}
"""Days that a vague number of units reaches at most ("in recent days", "months ago"): a wide net, so that the day told
lies inside; two weeks of days, ten weeks, a year of months, ten years. A convention of this program."""
NEAR_NUMBERS = {"couple": 2}
"""Vague numbers that are near enough to a number."""


def _now(ground: Ground) -> date | None:
    """What "yesterday" leans on: publication; in a narrative the last day told."""
    if ground.narrative and ground.published is not None:
        return ground.day() or ground.published
    return ground.published


def _before(ground: Ground) -> date | None:
    """What "the next day" leans on: the last day told, else publication."""
    return ground.day() or (ground.published if not ground.narrative else None)


def _count(tokens: Sequence[Token]) -> int | None:
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


def _unit(tokens: Sequence[Token]) -> Token:
    """The unit among the tokens."""
    return next(token for token in tokens if token.letter == "U")


def relative_day(tokens: Sequence[Token], ground: Ground) -> Told:
    """Today, yesterday, tomorrow."""
    now = _now(ground)
    if now is None:
        return unknown(f"{tokens[0].word!r} {NO_PUBLICATION}")
    step = tokens[0].number
    base = "the last day told" if ground.narrative and ground.day() else "publication"
    if tokens[0].word == "tonight" or step == 0:
        return on_day(now, f"the day of {base}")
    return on_day(now + timedelta(step), f"the day {'before' if step < 0 else 'after'} {base}")


def day_beside_today(tokens: Sequence[Token], ground: Ground) -> Told:
    """The day before yesterday, the day after tomorrow."""
    if ground.published is None:
        return unknown(NO_PUBLICATION)
    step = tokens[-1].number + tokens[-2].number
    return on_day(ground.published + timedelta(step), "counted in days from publication")


def weekday(tokens: Sequence[Token], ground: Ground) -> Told:
    """On Monday; last Friday; next Sunday; this Saturday."""
    named, head = tokens[-1].number, tokens[0].letter
    now = ground.published
    if ground.narrative and (told := ground.day_nearby()) is not None:
        return _weekday_by_telling(named, head, told)
    if now is None:
        return unknown(f"a weekday {NO_PUBLICATION}")
    back = (now.weekday() - named) % 7
    if head in "NG" or (ground.tense() is Tense.AHEAD and head not in "Lp"):
        ahead = (named - now.weekday()) % 7
        if head in "NG":
            ahead = ahead or 7
        return on_day(now + timedelta(ahead), "weekday told as to come: at or after the day of publication")
    if head in "Lp":
        found = on_day(now - timedelta(back or 7), "weekday before the day of publication")
        return found
    return on_day(now - timedelta(back), "weekday at or before the day of publication")


def _weekday_by_telling(named: int, head: str, told: date) -> Told:
    """A weekday in a narrative, which moves on: in the seven days from the last day told; before it only as "last"."""
    if head in "Lp":
        return on_day(told - timedelta((told.weekday() - named) % 7 or 7), f"weekday before {told}, told before it")
    ahead = (named - told.weekday()) % 7
    return on_day(told + timedelta(ahead or 7 * (head in "NG")), f"weekday at or after {told}, told before it")


def week_weekday(tokens: Sequence[Token], ground: Ground) -> Told:
    """Friday last week; Tuesday next week."""
    if ground.published is None:
        return unknown(NO_PUBLICATION)
    around = unit_around(ground.published + timedelta(7 * tokens[1].number), "week", "")
    if tokens[-1].meaning != "week" or around.start is None:
        return weekday(tokens[:1], ground)
    return on_day(around.start + timedelta(tokens[0].number), "weekday of a week told by the publication's")


def ago(tokens: Sequence[Token], ground: Ground) -> Told:
    """Two days ago, four years ago, weeks ago."""
    now = _now(ground)
    if now is None:
        return unknown(NO_PUBLICATION)
    return _away(tokens[:-1], now, -1, "publication" if now == ground.published else str(now))


def shifted(tokens: Sequence[Token], ground: Ground) -> Told:
    """Two days later, an hour earlier, the day before, the day after; leans on the last day told."""
    unit = _unit(tokens)
    step = tokens[-1].number
    leans = "the time told before it"
    if unit.meaning in {"day", "week", "weekend", "fortnight", "hour", "minute"}:
        now = _before(ground)
        if now is None:
            return unknown(NOTHING_BEFORE)
        leans = f"{now}, told before it" if now == ground.day() else "publication"
    elif unit.meaning == "month":
        month = ground.month()
        now = ground.day() or (date(*month, 1) if month else None) or (None if ground.narrative else ground.published)
    else:
        year = ground.year()
        now = date(year, 1, 1) if year else (None if ground.narrative else ground.published)
    return unknown(NOTHING_BEFORE) if now is None else _away(tokens[:-1], now, step, leans)


def _away(tokens: Sequence[Token], now: date, step: int, leans: str) -> Told:
    """So many units before (-1) or after (1) a day."""
    unit, number = _unit(tokens), _count(tokens)
    side = "before" if step < 0 else "after"
    if number is None:
        reach = timedelta(REACH[unit.meaning]) if unit.meaning in REACH else timedelta(REACH["decade"])
        ends = (now - reach, now) if step < 0 else (now, now + reach)
        return spell(*ends, f"some {unit.meaning}s {side} {leans}; how many is not told, a reach of {reach.days} is allowed")
    if unit.meaning in {"minute", "hour"}:
        days = number // 24 if unit.meaning == "hour" else 0
        return on_day(now + timedelta(step * days), f"{unit.meaning}s {side} {leans}")
    found = moved(now, step * number, unit.meaning)
    if tokens[0].word == "less than":
        return spell(*sorted((now, found)), f"less than {number} {unit.meaning}{'s' * (number != 1)} {side} {leans}")
    return unit_around(found, "day" if unit.meaning == "weekend" else unit.meaning, f"{number} {unit.meaning}{'s' * (number != 1)} {side} {leans}")


def rolling(tokens: Sequence[Token], ground: Ground) -> Told:
    """The past 24 hours, the last three days, recent weeks, the coming days: a stretch that touches publication."""
    now = _now(ground)
    if now is None:
        return unknown(NO_PUBLICATION)
    unit, head = _unit(tokens), tokens[0].letter
    number = _count(tokens[1:])
    if head in "RV" or number is None:
        reach = timedelta(REACH.get(unit.meaning, REACH["decade"]) or 1)
        ends = (now, now + reach) if head in "NG" else (now - reach, now)
        return spell(*ends, f"some {unit.meaning}s up to publication; how many is not told, a reach of {reach.days} is allowed")
    if unit.meaning in {"hour", "minute"}:
        number, measure = (number + 23) // 24 if unit.meaning == "hour" else 0, "day"
    else:
        measure = unit.meaning
    if head in "NG":
        return spell(now, moved(now, number, measure), f"the {unit.meaning}s that follow publication")
    return spell(moved(now, -number, measure), now, f"the {unit.meaning}s up to publication")


def current(tokens: Sequence[Token], ground: Ground) -> Told:
    """Last week, this month, next year, this morning, last night."""
    head, unit = tokens[0], tokens[-1]
    if ground.published is None:
        return unknown(NO_PUBLICATION)
    if unit.letter == "P":
        return _part(head, unit, ground)
    if unit.number == 2:
        return rolling(tokens, ground)
    if ground.narrative:
        return _unit_by_telling(head, unit, ground)
    now = ground.published
    if unit.meaning == "weekend":
        return _weekend(now, head.letter)
    if unit.meaning in DAYS and DAYS[unit.meaning] < 7:
        return on_day(now + timedelta(head.number * DAYS[unit.meaning]), "counted in days from publication")
    found = unit_around(moved(now.replace(day=1) if unit.meaning not in DAYS else now, head.number, unit.meaning), unit.meaning, "")
    which = {-1: "before that of", 0: "of", 1: "after that of"}[head.number]
    return found.because(f"the {unit.meaning} {which} publication")


def _part(head: Token, unit: Token, ground: Ground) -> Told:
    """This morning, last night, next morning."""
    now = _now(ground)
    if now is None:
        return unknown(NO_PUBLICATION)
    if head.letter == "T":
        return on_day(now, "the day of publication")
    if head.letter == "N":
        return on_day(now + timedelta(1), "the day after publication")
    if unit.number:
        return Told(now - timedelta(1), now, RANGE, "the night that ends on the day of publication")
    return on_day(now - timedelta(1), "the day before publication")


def _weekend(now: date, head: str) -> Told:
    """The weekend (Saturday and Sunday) that is on or was the last one, or is next."""
    saturday = now - timedelta((now.weekday() - 5) % 7)
    if head in "NG":
        saturday += timedelta(7)
    elif head in "Lp" and now.weekday() >= 5:
        saturday -= timedelta(7)
    elif head == "T" and now.weekday() < 5:
        saturday += timedelta(0 if now.weekday() < 2 else 7)
    return Told(saturday, saturday + timedelta(1), RANGE, "the weekend told by the day of publication, Saturday and Sunday")


def _unit_by_telling(head: Token, unit: Token, ground: Ground) -> Told:
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


def same(tokens: Sequence[Token], ground: Ground) -> Told:
    """The next day, the previous year, the same month, that evening, then."""
    head, unit = tokens[0], tokens[-1]
    meaning = "day" if unit.letter in "PSg" else unit.meaning
    if unit.letter == "g":
        return _then(ground)
    step = head.number
    if meaning in {"year", "decade", "century"}:
        year = last_year(ground) or (ground.published.year if ground.published and not ground.narrative else None)
        base = date(year, 1, 1) if year else None
    elif meaning in {"month", "quarter"}:
        month = ground.month()
        base = date(*month, 1) if month else ground.published if not ground.narrative else None
    else:
        base = _before(ground)
    if base is None:
        return unknown(NOTHING_BEFORE)
    leans = "told before it" if ground.year() is not None else "the day of publication"
    return unit_around(moved(base, step, meaning), meaning, f"{ {-1: 'the one before', 0: 'the same as', 1: 'the one after'}[step]} {base}, {leans}")


def _then(ground: Ground) -> Told:
    """Then, at that time: the last time told, as exact as it was."""
    last = ground.last()
    return unknown(NOTHING_BEFORE) if last is None else last._replace(reason="the time told before it", others=())


def edge_of(tokens: Sequence[Token], ground: Ground) -> Told:
    """The end of the month, late in the year, later in the day: the whole unit that the telling is in."""
    unit = next(token for token in tokens if token.letter == "U")
    edge = next(token for token in tokens if token.letter in "EBl")
    meaning = unit.meaning if unit.meaning not in {"hour", "minute"} else "day"
    month, year = ground.month(), last_year(ground)
    if meaning in {"year", "decade", "century"} and year is not None:
        base: date | None = date(year, 1, 1)
    elif meaning in {"month", "quarter"} and month is not None:
        base = date(*month, 1)
    elif meaning in DAYS:
        base = _before(ground)
    else:
        base = None
    base = base or ground.published
    if base is None:
        return unknown(NOTHING_BEFORE)
    return unit_around(base, meaning, f"{edge.meaning} in the {meaning} of {base}: all of it is held")


def overnight(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """Overnight: the night that ends on the day of publication, or that starts on the day told."""
    if ground.published is not None and not ground.narrative:
        return Told(ground.published - timedelta(1), ground.published, RANGE, "the night that ends on the day of publication")
    told = ground.hour_day()
    if told is None:
        return unknown(NOTHING_BEFORE)
    return Told(told, told + timedelta(1), RANGE, f"the night after {told}, told before it")


def lasting(tokens: Sequence[Token], ground: Ground) -> Told:
    """The nine-year-old conflict: since about nine years before publication, by whole units."""
    now = _now(ground)
    if now is None:
        return unknown(NO_PUBLICATION)
    number, unit = _count(tokens), _unit(tokens)
    if number is None or (tokens[-1].letter != "D" and unit.meaning not in {"month", "year", "decade"}):
        return unknown("a length of time, not a date")
    begun = unit_around(moved(now, -number, unit.meaning), unit.meaning, "").start
    return spell(begun, now, f"about {number} {unit.meaning}s up to publication")


def length(tokens: Sequence[Token], ground: Ground) -> Told:
    """Two days; a month: no date. Over the weekend and midweek are the last ones."""
    meaning, now = tokens[-1].meaning, _now(ground)
    if meaning == "weekend" and now is not None and len(tokens) == 1:
        return _weekend(now, ".")
    if meaning == "midweek" and now is not None:
        tuesday = now - timedelta((now.weekday() - 1) % 7)
        return Told(tuesday, tuesday + timedelta(2), RANGE, "Tuesday to Thursday, the last ones up to publication")
    return unknown("a length of time, not a date")


def ordinal_unit(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """For a second day: counts the days of something, names none. The 20th century is one."""
    if tokens[-1].meaning == "century" and 1 < tokens[0].number < 100:
        return years(tokens[0].number * 100 - 100, tokens[0].number * 100 - 1, "century")
    return unknown("counts the days of something, and its first day is not told")


def repeated(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """Every day, daily, at times: no one date."""
    return unknown("told as repeated, no one date")


def now_told(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """Now, currently."""
    return unknown(NO_PUBLICATION) if ground.published is None else on_day(ground.published, "the day of publication")


def vague(tokens: Sequence[Token], ground: Ground) -> Told:
    """Recently, earlier, so far: up to publication, from when is not told."""
    if tokens[0].letter == "l":
        day = _before(ground)
        return unknown("later than something, how much is not told") if day is None else spell(day, None, f"later than {day}; how much is not told")
    if ground.published is None:
        return unknown(NO_PUBLICATION)
    return spell(None, ground.published, "some time up to publication; from when is not told")
