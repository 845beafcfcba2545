"""An expression to a Told: its phrase, its plan, the rules that read its pieces, and what the reason also says."""

from datetime import timedelta

from warledger.calendar.grammar import Plan, plan
from warledger.calendar.ground import Ground, Lending, Tense
from warledger.calendar.phrase import Phrase, read_phrase
from warledger.calendar.ranges import counted_from, range_of
from warledger.calendar.rules import read_piece
from warledger.calendar.told import Told, on_day, spell, unknown


def resolve(words: str, ground: Ground) -> Told:
    """The time that the words tell on this ground; unknown, with the reason, where they tell none."""
    phrase = read_phrase(words)
    try:
        told = _by_plan(phrase, plan(phrase.letters), ground)
    except (ValueError, OverflowError):
        return unknown("no such day in the calendar (years 1 to 9999)")
    return _with_asides(told, phrase, ground)


def _by_plan(phrase: Phrase, plan: Plan, ground: Ground) -> Told:
    """The plan carried out."""
    if plan.piece is None:
        return _time_of_day(phrase, ground)
    if plan.until is not None and plan.governed in {"shifted", "lasting up to"}:
        return counted_from(phrase, plan.piece, plan.until, ground)
    if plan.until is not None:
        told = range_of(phrase, plan.piece, plan.until, ground)
        return _governed(told, plan.governed, ground) if plan.governed else told
    told = read_piece(phrase, plan.piece, Lending(ground, past=True) if plan.governed == "s" else ground)
    letters = phrase.letters
    if plan.piece.rule == "current" and told.start is not None:
        told = _clipped(told, letters[: plan.piece.first], ground)
    if "O" in letters and plan.piece.rule != "overnight" and told.precision == "day" and told.start is not None:
        told = spell(told.start, told.start + timedelta(1), f"the night after this day: {told.reason}")
    if plan.piece.rank <= 1 and phrase.part:
        told = _time_of_day(phrase, ground)
    return _governed(told, plan.governed, ground) if plan.governed else told


def _clipped(told: Told, before: str, ground: Ground) -> Told:
    """Earlier this month ends with the day of publication, later this month starts with it."""
    now = ground.published
    if now is None or told.start is None or told.end is None or not told.start <= now <= told.end:
        return told
    if "B" in before or "V" in before:
        return told._replace(end=now, reason=f"{told.reason}, up to that day")
    return told._replace(start=now, reason=f"{told.reason}, from that day: told as to come") if "l" in before else told


def _time_of_day(phrase: Phrase, ground: Ground) -> Told:
    """A mere time of day is on the day told around it, else on the day of publication."""
    if not phrase.part:
        return unknown(
            "no time is told by these words" if phrase.letters.strip("x") == "" else "no date is told by these words"
        )
    day = ground.hour_day()
    if day is None:
        return unknown("a time of day, and no day is told")
    where = "the day of publication" if day == ground.published else "the day told around it"
    return on_day(day, f"a time of day with no day: {where}")


def _governed(told: Told, word: str, ground: Ground) -> Told:
    """A time under "since", "from", "until" or "by"."""
    if told.start is None or told.end is None or word == "b":
        return told
    if word == "u":
        return spell(None, told.end, f"up to this time: {told.reason}")
    if word == "f" and ground.tense() is Tense.AHEAD:
        return spell(told.start, None, f"from this time on: {told.reason}")
    last = ground.published
    if last is not None and last < told.start:
        return spell(told.start, None, f"from this time on: {told.reason}")
    return spell(
        told.start,
        last,
        f"from this time on, up to publication: {told.reason}" if last else f"from this time on: {told.reason}",
    )


def since(told: Told, ground: Ground) -> Told:
    """From a time on, up to publication."""
    return _governed(told, "s", ground)


def _with_asides(told: Told, phrase: Phrase, ground: Ground) -> Told:
    """The reason with what it should also say: the edge, the time zone, a day that the report cannot have."""
    if told.start is None and told.end is None:
        return told
    reason = told.reason
    if phrase.edge and told.precision in {"month", "year", "week"} and "held" not in reason:
        reason += f"; {phrase.edge} in it, all of it is held"
    if phrase.zone:
        reason += f"; the hour is told in {phrase.zone.upper()}, the day is the one told"
    if (
        ground.published is not None and told.start is not None and told.start > ground.published
        and ground.tense() is not Tense.AHEAD and "to come" not in reason
    ):  # fmt: skip
        reason += f"; after the day of publication ({ground.published}) though not told as to come"
    if told.others:
        reason += f"; else {' or '.join(_days(other) for other in told.others if other.start != told.start)}"
    return told if reason is told.reason else told._replace(reason=reason)


def _days(told: Told) -> str:
    """A time in figures."""
    return f"{told.start}" if told.start == told.end else f"{told.start} to {told.end}"
