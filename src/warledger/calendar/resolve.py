"""An expression to a Told: its phrase, its plan, the rule that reads each piece, and how the ends of a range meet."""

from collections.abc import Callable, Sequence
from datetime import timedelta

from warledger.calendar import dateless, days, figures, months, parts, publication, seasons, telling
from warledger.calendar.grammar import Piece, Plan, plan
from warledger.calendar.ground import Bare, Ground, Lending, Tense
from warledger.calendar.lexicon import Token
from warledger.calendar.phrase import Phrase, read_phrase
from warledger.calendar.told import Told, moved, on_day, spell, unknown
from warledger.model import When

Rule = Callable[[Sequence[Token], Ground], Told]

RULES: dict[str, Rule] = {
    "written_date": days.written_date, "numeric_date": figures.numeric_date, "day_of_that": days.day_of_that,
    "date": days.date_told, "day_year": days.day_year, "day_number": days.day_number, "number": days.number,
    "month": months.month_told, "month_of_that": months.month_of_that, "quarter": months.quarter,
    "year": months.year_told, "year_span": months.year_span, "decade": months.decade, "part_of": parts.part_of,
    "season": seasons.season, "feast": seasons.feast, "weekday": publication.weekday,
    "week_weekday": publication.week_weekday, "day_beside_today": publication.day_beside_today,
    "relative_day": publication.relative_day, "ago": publication.ago, "rolling": publication.rolling,
    "current": publication.current, "overnight": publication.overnight, "lasting": publication.lasting,
    "now": publication.now_told, "vague": publication.vague, "length": publication.length,
    "shifted": telling.shifted, "same": telling.same, "edge_of": telling.edge_of,
    "ordinal_unit": dateless.ordinal_unit, "repeated": dateless.repeated,
}  # fmt: skip
"""The rule for each piece of the grammar."""


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
    if plan.until is not None and plan.governed == "shifted":
        return _shifted_from(phrase, plan.piece, plan.until, ground)
    if plan.until is not None:
        told = _range(phrase, plan.piece, plan.until, ground)
        return _governed(told, plan.governed, ground) if plan.governed else told
    told = _read(phrase, plan.piece, Lending(ground, past=True) if plan.governed == "s" else ground)
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


def _shifted_from(phrase: Phrase, piece: Piece, base: Piece, ground: Ground) -> Told:
    """Three days after 4 May: the shift leans on the time that follows it."""
    told = _read(phrase, base, ground)
    if told.start is None:
        return _read(phrase, piece, ground)
    anchor = When(None, told.precision, told.reason, told.start, told.end)
    return _read(phrase, piece, Bare(None, anchor))


def _read(phrase: Phrase, piece: Piece, ground: Ground) -> Told:
    """One piece by its rule."""
    return RULES[piece.rule](phrase.tokens[piece.first : piece.last], ground)


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


def _range(phrase: Phrase, first: Piece, last: Piece, ground: Ground) -> Told:
    """From the first piece to the last; the plainer end lends its month and year to the other."""
    if last.rank >= first.rank and last.rule not in {"number", "day_number"}:
        end = _read(phrase, last, ground)
        lender = Lending(ground, *_loan(phrase, first, end))
        start = _not_after(_read(phrase, first, lender), end, phrase, first)
    else:
        start = _read(phrase, first, ground)
        lender = Lending(ground, *_loan(phrase, last, start))
        end = _not_before(start, _read(phrase, last, lender), phrase, last)
    if start.start is None or end.end is None:
        return end if start.start is None and end.start is not None else start
    if start.start > end.end:
        return spell(end.start, start.end, f"two times: {start.reason}; {end.reason}")
    return spell(
        start.start, end.end, f"from the first to the last: {end.reason if first.rank < last.rank else start.reason}"
    )


def _loan(phrase: Phrase, piece: Piece, lender: Told) -> tuple[int | None, int | None]:
    """The year and, to a bare number, the month that one end of a range lends the other."""
    day = lender.start
    letters = phrase.letters[piece.first : piece.last]
    if day is None or "y" in letters or not any(letter in letters for letter in "Mno"):
        return None, None
    if "M" in letters:
        return day.year, None
    return (day.year, None) if lender.precision == "year" else (day.year, day.month)


def _not_after(start: Told, end: Told, phrase: Phrase, piece: Piece) -> Told:
    """A start that lies after its end, by its year or week being open, moved back."""
    if start.start is None or start.end is None or end.end is None or start.start <= end.end:
        return start
    return _shift(start, -1, phrase, piece)


def _not_before(start: Told, end: Told, phrase: Phrase, piece: Piece) -> Told:
    """An end that lies before its start, by its year or week being open, moved on."""
    if start.start is None or end.end is None or end.start is None or start.start <= end.end:
        return end
    return _shift(end, 1, phrase, piece)


def _shift(told: Told, step: int, phrase: Phrase, piece: Piece) -> Told:
    """A time with an open year or week, a year or a week on or back."""
    letters = phrase.letters[piece.first : piece.last]
    if "y" in letters or told.start is None or told.end is None:
        return told
    if "W" in letters and "M" not in letters:
        return told._replace(start=moved(told.start, step, "week"), end=moved(told.end, step, "week"))
    if "M" in letters:
        return told._replace(start=moved(told.start, step, "year"), end=moved(told.end, step, "year"))
    return told


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
