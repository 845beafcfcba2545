"""Times that lean on the day of publication: yesterday, on Monday, last week, two days ago, the past 24 hours."""

from collections.abc import Sequence
from datetime import date, timedelta

from warledger.calendar.distance import (
    NO_PUBLICATION,
    NOTHING_BEFORE,
    REACH,
    away,
    count_told,
    day_before_of,
    now_of,
    unit_of,
)
from warledger.calendar.ground import Ground, Tense
from warledger.calendar.lexicon import Token
from warledger.calendar.telling import unit_by_telling, weekday_by_telling
from warledger.calendar.told import DAYS, RANGE, Told, moved, on_day, spell, unit_around, unknown


def relative_day(tokens: Sequence[Token], ground: Ground) -> Told:
    """Today, yesterday, tomorrow."""
    if ground.published is None:
        return unknown(f"{tokens[0].word!r} {NO_PUBLICATION}")
    step = tokens[0].number
    reason = {-1: "the day before publication", 0: "the day of publication", 1: "the day after publication, to come"}
    return on_day(ground.published + timedelta(step), reason[step])


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
        return weekday_by_telling(named, head, told)
    if now is None:
        return unknown(f"a weekday {NO_PUBLICATION}")
    back = (now.weekday() - named) % 7
    if head in "NG" or (ground.tense() is Tense.AHEAD and head not in "Lp"):
        ahead = (named - now.weekday()) % 7
        if head in "NG":
            ahead = ahead or 7
        return on_day(now + timedelta(ahead), "weekday told as to come: at or after the day of publication")
    if head in "Lp":
        return on_day(now - timedelta(back or 7), "weekday before the day of publication")
    return on_day(now - timedelta(back), "weekday at or before the day of publication")


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
    now = now_of(ground)
    if now is None:
        return unknown(NO_PUBLICATION)
    return away(tokens[:-1], now, -1, "publication" if now == ground.published else str(now))


def rolling(tokens: Sequence[Token], ground: Ground) -> Told:
    """The past 24 hours, the last three days, recent weeks, the coming days: a stretch that touches publication."""
    now = now_of(ground)
    if now is None:
        return unknown(NO_PUBLICATION)
    unit, head = unit_of(tokens), tokens[0].letter
    number = count_told(tokens[1:])
    if head in "RV" or number is None:
        reach = timedelta(REACH.get(unit.meaning, REACH["decade"]) or 1)
        ends = (now, now + reach) if head in "NG" else (now - reach, now)
        return spell(
            *ends, f"some {unit.meaning}s up to publication; how many is not told, a reach of {reach.days} is allowed"
        )
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
    now = ground.published
    if now is None:
        return unknown(NO_PUBLICATION)
    if unit.letter == "P":
        return _part(head, unit, ground)
    if unit.number == 2:
        return rolling(tokens, ground)
    return unit_by_telling(head, unit, ground) if ground.narrative else _unit_by_publication(head, unit, now)


def _unit_by_publication(head: Token, unit: Token, now: date) -> Told:
    """The week, month, year ... of publication, the one before or the one after."""
    if unit.meaning == "weekend":
        return _weekend(now, head.letter)
    if unit.meaning in DAYS and DAYS[unit.meaning] < 7:
        return on_day(now + timedelta(head.number * DAYS[unit.meaning]), "counted in days from publication")
    found = unit_around(
        moved(now.replace(day=1) if unit.meaning not in DAYS else now, head.number, unit.meaning), unit.meaning, ""
    )
    which = {-1: "before that of", 0: "of", 1: "after that of"}[head.number]
    return found.because(f"the {unit.meaning} {which} publication")


def _part(head: Token, unit: Token, ground: Ground) -> Told:
    """This morning, last night, next morning."""
    now = now_of(ground)
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
    return Told(
        saturday, saturday + timedelta(1), RANGE, "the weekend told by the day of publication, Saturday and Sunday"
    )


def overnight(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """Overnight: the night that ends on the day of publication, or that starts on the day told."""
    if ground.published is not None and not ground.narrative:
        return Told(
            ground.published - timedelta(1), ground.published, RANGE, "the night that ends on the day of publication"
        )
    told = ground.hour_day()
    if told is None:
        return unknown(NOTHING_BEFORE)
    return Told(told, told + timedelta(1), RANGE, f"the night after {told}, told before it")


def lasting(tokens: Sequence[Token], ground: Ground) -> Told:
    """The nine-year-old conflict: since about nine years before publication, by whole units."""
    now = now_of(ground)
    if now is None:
        return unknown(NO_PUBLICATION)
    number, unit = count_told(tokens), unit_of(tokens)
    if number is None or (tokens[-1].letter != "D" and unit.meaning not in {"month", "year", "decade"}):
        return unknown("a length of time, not a date")
    begun = unit_around(moved(now, -number, unit.meaning), unit.meaning, "").start
    return spell(begun, now, f"about {number} {unit.meaning}s up to publication")


def now_told(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """Now, currently."""
    return unknown(NO_PUBLICATION) if ground.published is None else on_day(ground.published, "the day of publication")


def vague(tokens: Sequence[Token], ground: Ground) -> Told:
    """Recently, earlier, so far: up to publication, from when is not told."""
    if tokens[0].letter == "l":
        day = day_before_of(ground)
        return (
            unknown("later than something, how much is not told")
            if day is None
            else spell(day, None, f"later than {day}; how much is not told")
        )
    if ground.published is None:
        return unknown(NO_PUBLICATION)
    return spell(None, ground.published, "some time up to publication; from when is not told")


def length(tokens: Sequence[Token], ground: Ground) -> Told:
    """Two days; a month: no date. Over the weekend and midweek are the last ones."""
    meaning, now = tokens[-1].meaning, now_of(ground)
    if meaning == "weekend" and now is not None and len(tokens) == 1:
        return _weekend(now, ".")
    if meaning == "midweek" and now is not None:
        tuesday = now - timedelta((now.weekday() - 1) % 7)
        return Told(tuesday, tuesday + timedelta(2), RANGE, "Tuesday to Thursday, the last ones up to publication")
    return unknown("a length of time, not a date")
