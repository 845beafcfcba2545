"""Times that name their place in the calendar: dates, months, seasons, quarters, years, decades, feasts.

What they leave open (the year of "3 February", the month of "the 3rd") they take from a neighbour, from the day of
publication or from the time told before. As TIMEX3 has it, "early 1941" and "the end of May" are the year and the
month: an interval that surely holds the day told; the edge is told in the reason.
"""

from collections.abc import Sequence
from datetime import date, timedelta

from warledger.calendar.feasts import feast_in
from warledger.calendar.ground import Ground, Tense, last_year
from warledger.calendar.lexicon import Token
from warledger.calendar.told import (
    MONTH_NAMES,
    WEEKDAY_NAMES,
    Told,
    month_of,
    months_on,
    on_day,
    quarter_of,
    spell,
    unit_around,
    unknown,
    week_of,
    year_of,
    years,
)

SLACK = timedelta(3)
"""A day told without a year may lie this far after publication and still be this year's (time zones, slips)."""


def by_letter(tokens: Sequence[Token], letters: str) -> Token | None:
    """The first token with one of these letters."""
    for token in tokens:
        if token.letter in letters:
            return token
    return None


def year_named(token: Token, ground: Ground) -> int:
    """The year of "2016", "'99" or the "90" of "12 Jan 90": two digits are the last such year up to the report's."""
    if token.number > 99 or token.letter == "y" and token.meaning != "short":
        return token.number
    newest = ground.year() if ground.narrative else None
    newest = newest or (ground.published.year if ground.published else 2049)
    return newest - (newest - token.number) % 100


def _contradiction(day: date, weekday: Token | None) -> str:
    """What to add where the words name a weekday that the day was not."""
    if weekday is None or weekday.number == day.weekday():
        return ""
    return f"; the words say {WEEKDAY_NAMES[weekday.number]}, but that day was a {WEEKDAY_NAMES[day.weekday()]}"


def written_date(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """2020-02-03, or a military date-time group."""
    token = tokens[0]
    return on_day(date(token.number, token.second, token.third), "date in figures")


def date_told(tokens: Sequence[Token], ground: Ground) -> Told:
    """A day and a month, with or without year and weekday."""
    month_token = by_letter(tokens, "M")
    assert month_token is not None  # noqa: S101 (the grammar's letters say so)
    month = month_token.number
    numbers = [token for token in tokens if token.letter in "no"]
    year_token = by_letter(tokens, "y") or (numbers[1] if len(numbers) > 1 else None)
    weekday = by_letter(tokens, "W")
    day = numbers[0].number
    if year_token is None and day > 31 and numbers[0].letter == "n":
        return month_of(year_named(numbers[0], ground), month, "month and year")
    if not 1 <= day <= 31 or (day > 29 and month == 2) or (day == 31 and month in {4, 6, 9, 11}):
        return unknown(f"there is no {day} {MONTH_NAMES[month - 1]}")
    if year_token is not None:
        found = date(year_named(year_token, ground), month, day)
        return on_day(found, "day, month and year" + _contradiction(found, weekday))
    return _without_year(day, month, weekday, ground)


def _without_year(day: int, month: int, weekday: Token | None, ground: Ground) -> Told:
    """A day and a month: the year is lent by a neighbour, or that of the telling, or chosen by the publication."""
    lent, _ = ground.lent()
    if lent is not None:
        found = _that_day(lent, month, day)
        return on_day(found, "day and month; the year is told beside them" + _contradiction(found, weekday))
    if ground.narrative or ground.published is None:
        year = year_by_telling(month, ground) or ground.year_elsewhere(month, day)
        if year is None:
            return unknown("a day and a month, but neither the report nor its text tells the year")
        found = _that_day(year, month, day)
        return on_day(found, f"day and month; the year {found.year} leans on the times told before" + _contradiction(found, weekday))
    published = ground.published
    candidates = [_that_day(published.year + step, month, day) for step in (-1, 0, 1) if 1 <= published.year + step <= 9999]
    if weekday is not None and (fitting := [c for c in candidates if c.weekday() == weekday.number]):
        candidates = fitting
    past = [c for c in candidates if c <= published + SLACK]
    ahead = [c for c in candidates if c >= published - SLACK]
    if ground.tense() is Tense.AHEAD and ahead:
        return on_day(ahead[0], "day and month; told as to come, so the next one after publication")
    if past and (published - past[-1]).days > NEAR and (year := ground.year_elsewhere(month, day)) is not None:
        return on_day(date(year, month, day), "day and month, told with its year elsewhere in the report")
    if past:
        return on_day(past[-1], "day and month with no year: the last one up to publication" + _contradiction(past[-1], weekday))
    return on_day(candidates[0], "day and month with no year: the one nearest to publication" + _contradiction(candidates[0], weekday))


def _that_day(year: int, month: int, day: int) -> date:
    """The day in that year; 29 February moves to the last leap year up to it."""
    while month == 2 and day == 29 and not (year % 4 == 0 and (year % 100 != 0 or year % 400 == 0)):
        year -= 1
    return date(year, month, day)


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


TURN_OF_YEAR = 8
"""Months that a bare month must lie back of the one told before to be the next year's."""


def month_told(tokens: Sequence[Token], ground: Ground) -> Told:
    """A month, with or without its year, or last/this/next December."""
    token = by_letter(tokens, "M")
    assert token is not None  # noqa: S101 (the grammar's letters say so)
    month, year_token, head = token.number, by_letter(tokens, "y"), tokens[0].letter
    if year_token is not None:
        return month_of(year_named(year_token, ground), month, "month and year")
    lent, _ = ground.lent()
    if lent is not None:
        return month_of(lent, month, "month; the year is told beside it")
    now = ground.published
    if ground.narrative or now is None:
        year = year_by_telling(month, ground)
        if year is None:
            return unknown("a month, but neither the report nor its text tells the year")
        step = {"L": -1, "p": -1, "N": 1, "G": 1}.get(head, 0)
        return month_of(year + step, month, f"month; the year {year + step} leans on the times told before")
    return _month_by_publication(month, head, now, ground.tense())


def _month_by_publication(month: int, head: str, now: date, tense: Tense) -> Told:
    """A month with no year in a report of known day."""
    if head == "T":
        return month_of(now.year, month, "this year's month")
    if head in "NG" or (tense is Tense.AHEAD and head not in "Lp"):
        later = month > now.month or (month == now.month and head not in "NG")
        return month_of(now.year + (not later), month, "month told as to come: the next one after publication")
    before = month < now.month or (month == now.month and head not in "Lp")
    return month_of(now.year - (not before), month, "month with no year: the last one up to publication")


def month_of_that(tokens: Sequence[Token], ground: Ground) -> Told:
    """August of that year; July last year."""
    month = tokens[0].number
    if tokens[1].letter == "S":
        year = last_year(ground) or (ground.published.year if ground.published else None)
        if year is None:
            return unknown("a month of a year that is not told")
        return month_of(year, month, f"month of the year told before ({year})")
    if ground.published is None:
        return unknown("a month of a year that leans on the day of publication, which is not known")
    return month_of(ground.published.year + tokens[1].number, month, "month of a year told by the publication's")


def day_of_that(tokens: Sequence[Token], ground: Ground) -> Told:
    """The 28th of that month; July 25 of that year."""
    number, month = by_letter(tokens, "no"), by_letter(tokens, "M")
    assert number is not None  # noqa: S101 (the grammar's letters say so)
    year = last_year(ground) or (ground.published.year if ground.published else None)
    told = ground.month() or ((ground.published.year, ground.published.month) if ground.published else None)
    if month is not None and year is not None:
        return on_day(_that_day(year, month.number, number.number), f"day of the year told before ({year})")
    if told is not None:
        return on_day(date(*told, number.number), f"day of the month told before ({told[0]}-{told[1]:02})")
    return unknown("a day of a month that is not told")


def day_number(tokens: Sequence[Token], ground: Ground) -> Told:
    """The 3rd: its month and year are lent by a neighbour, told before, or those of the publication."""
    day = tokens[-1].number
    if not 1 <= day <= 31:
        return unknown("a number that is no day of a month")
    year, month = ground.lent()
    if month is not None:
        if year is not None:
            return on_day(date(year, month, day), "day; month and year are told beside it")
        return _without_year(day, month, None, ground)
    if year is not None and day == tokens[-1].number > 12:
        return year_of(year // 100 * 100 + day, "year in two digits, beside the other end of its span")
    told = ground.month()
    if told is not None and (ground.narrative or ground.published is None):
        return on_day(date(*told, day), f"day of the month told before ({told[0]}-{told[1]:02})")
    now = ground.published
    if now is None:
        return unknown("a day of a month that is not told")
    if ground.tense() is Tense.AHEAD and day >= now.day:
        return on_day(date(now.year, now.month, day), "day of the month, told as to come")
    start = now.replace(day=1)
    for back in range(4):
        first = months_on(start, -back)
        try:
            found = first.replace(day=day)
        except ValueError:
            continue
        if found <= now:
            return on_day(found, "day with no month: the last such day up to publication")
    return unknown("no month nearby has such a day")


def day_year(tokens: Sequence[Token], ground: Ground) -> Told:
    """The "9, 1918" of "March 5-9, 1918"."""
    _, month = ground.lent()
    if month is None:
        return year_told(tokens, ground)
    return on_day(date(tokens[1].number, month, tokens[0].number), "day and year; the month is told beside them")


def number(tokens: Sequence[Token], ground: Ground) -> Told:
    """A bare number: a day where a neighbour tells its month, a short year where one tells a year."""
    year, month = ground.lent()
    if (year, month) == (None, None):
        return unknown("a number with no month beside it")
    if month is None and year is not None:
        return year_of(year // 100 * 100 + tokens[-1].number % 100, "year in two digits, beside the other end of its span")
    return day_number(tokens, ground)


def numeric_date(tokens: Sequence[Token], ground: Ground) -> Told:
    """3/2/2020: the reading that the report allows; both where it allows both."""
    token = tokens[0]
    first, second = token.number, token.second
    year = token.third or (ground.published.year if ground.published else None)
    if year is None:
        return unknown("day and month in figures, and no year is known")
    day_first, month_first = _day(year, second, first), _day(year, first, second)
    if not token.third and ground.published is not None:
        day_first, month_first = (_not_ahead(day, ground.published) for day in (day_first, month_first))
    if day_first is None and month_first is None:
        return unknown(f"no such day: {token.word}")
    if day_first is None or month_first is None or day_first == month_first:
        found = day_first or month_first
        assert found is not None  # noqa: S101 (one of the two is a day)
        return on_day(found, "date in figures that can be read in one way only")
    as_day = on_day(day_first, "date in figures, read as day and month")
    as_month = on_day(month_first, "date in figures, read as month and day")
    return _one_of_two(as_day, as_month, ground, dotted=token.meaning == ".")


def _day(year: int, month: int, day: int) -> date | None:
    """The day, or None where there is none."""
    try:
        return date(year, month, day)
    except ValueError:
        return None


def _not_ahead(day: date | None, published: date) -> date | None:
    """The day, or the same of the year before where it would lie ahead of publication."""
    return _day(day.year - 1, day.month, day.day) if day is not None and day > published + SLACK else day


NEAR = 45
"""Days before publication within which one reading of an ambiguous date is taken over another that lies outside."""


def _one_of_two(as_day: Told, as_month: Told, ground: Ground, *, dotted: bool) -> Told:
    """Which of two readings; the other stays beside it. Without a ground for either, both as one interval."""
    if dotted:
        return as_day._replace(reason="date in figures with full stops: day and month", others=(as_month,))
    habit, published = ground.day_first(), ground.published
    if habit is not None:
        chosen, other = (as_day, as_month) if habit else (as_month, as_day)
        return chosen._replace(reason=f"{chosen.reason}, as other dates of the report are", others=(other,))
    assert as_day.start is not None and as_month.start is not None  # noqa: S101, PT018 (both are days)
    if published is not None:
        near = [told for told in (as_day, as_month) if told.start and 0 <= (published - told.start).days <= NEAR]
        past = [told for told in (as_day, as_month) if told.start and told.start <= published]
        for fitting, why in ((near, "the other reading is far from publication"), (past, "the other lies after publication")):
            if len(fitting) == 1:
                other = as_month if fitting[0] is as_day else as_day
                return fitting[0]._replace(reason=f"{fitting[0].reason}: {why}", others=(other,))
    low, high = sorted((as_day.start, as_month.start))
    return spell(low, high, f"date in figures that can be {as_day.start} or {as_month.start}: both kept")._replace(
        others=(as_day, as_month)
    )


def year_told(tokens: Sequence[Token], ground: Ground) -> Told:
    """A year."""
    return year_of(year_named(tokens[-1], ground), "year")


def year_span(tokens: Sequence[Token], ground: Ground) -> Told:  # noqa: ARG001 (one shape for all rules)
    """2014-16."""
    first, last = tokens[0].number, tokens[0].second
    return years(first, last, "span of years") if first <= last else unknown(f"a span that ends before it starts: {tokens[0].word}")


def decade(tokens: Sequence[Token], ground: Ground) -> Told:
    """The 1970s, the '70s; "the 1900s" stays a decade."""
    first = tokens[0].number
    if first < 1 or (tokens[0].word[0] in "'’" and ground.published and first > ground.published.year):
        return unknown("a decade that the calendar does not have")
    return years(first, first + 9, "decade")


def quarter(tokens: Sequence[Token], ground: Ground) -> Told:
    """Q1 2016."""
    year = _year_or_ground(by_letter(tokens, "y"), ground)
    return unknown("a quarter of a year that is not told") if year is None else quarter_of(year, tokens[0].number, "quarter of a year")


def _year_or_ground(token: Token | None, ground: Ground) -> int | None:
    """The year of the token, else that of the telling."""
    if token is not None:
        return year_named(token, ground)
    if ground.narrative or ground.published is None:
        return ground.year()
    return ground.published.year


def season(tokens: Sequence[Token], ground: Ground) -> Told:
    """Summer 2012, last winter: seasons of the north, by whole months."""
    token = by_letter(tokens, "z")
    assert token is not None  # noqa: S101 (the grammar's letters say so)
    year_token, head = by_letter(tokens, "y"), tokens[0].letter
    if token.word == "fall" and year_token is None and len(tokens) == 1:
        return unknown("the fall of something, not a season")
    if year_token is not None or ground.narrative or ground.published is None:
        year = _year_or_ground(year_token, ground)
        if year is None:
            return unknown("a season of a year that is not told")
        return _season_of_year(token, year + {"L": -1, "p": -1, "N": 1, "G": 1}.get(head if year_token is None else "", 0))
    now = ground.published
    if tokens[-1].letter == "U" and tokens[-2].letter in "LTN":
        return _season_of_year(token, now.year + tokens[-2].number)
    return _season_by_publication(token, head, now, ground.tense())


def _season(index: int, year: int, reason: str) -> Told:
    """Spring 0, summer 1, autumn 2 of `year`; winter 3 from December of `year`."""
    start = month_of(year, 3 + 3 * index, "").start
    return spell(start, month_of(year, 5 + 3 * index, "").end, reason)


def _season_of_year(token: Token, year: int) -> Told:
    """A season of a year told; "winter 2016" may be the one before or after, so both are held."""
    if token.number < 3:
        return _season(token.number, year, "season of a year (northern hemisphere)")
    before, after = (_season(3, year - step, "winter of a year (northern hemisphere)") for step in (1, 0))
    return spell(before.start, after.end, "winter of a year: its beginning or its end, both kept")._replace(others=(before, after))


def _season_by_publication(token: Token, head: str, now: date, tense: Tense) -> Told:
    """The last such season that has begun, the next one where told as to come."""
    candidates = [_season(token.number, now.year + step, "") for step in (-2, -1, 0, 1)]
    if head in "NG" or (tense is Tense.AHEAD and head not in "LTp"):
        ahead = next(c for c in candidates if c.start and c.start > now)
        return ahead.because("season told as to come (northern hemisphere)")
    begun = [c for c in candidates if c.start and c.start <= now and (head not in "Lp" or (c.end and c.end < now))]
    if head == "T" and (this := next(c for c in candidates if c.end and c.end >= now)).start:
        begun = [this]
    return begun[-1].because("season with no year: the last one up to publication (northern hemisphere)")


def feast(tokens: Sequence[Token], ground: Ground) -> Told:
    """Ramadan, Eid al-Adha, Christmas 2007, 9/11: by the table of feasts and named times."""
    token = by_letter(tokens, "F")
    assert token is not None  # noqa: S101 (the grammar's letters say so)
    year_token = by_letter(tokens, "y")
    if year_token is not None:
        return feast_in(token.meaning, year_named(year_token, ground)) or unknown("a feast whose day in that year no table here has")
    fixed = feast_in(token.meaning, None)
    if fixed is not None:
        return fixed
    lent, _ = ground.lent()
    if lent is not None or ground.narrative or ground.published is None:
        year = lent or ground.year()
        found = feast_in(token.meaning, year) if year is not None else None
        return found or unknown("a feast of a year that is not told")
    return _feast_by_publication(token, tokens[0].letter, ground)


def _feast_by_publication(token: Token, head: str, ground: Ground) -> Told:
    """The last one that has begun by publication, the next where told as to come."""
    now = ground.published
    assert now is not None  # noqa: S101 (the caller looked)
    found = [told for step in (-1, 0, 1) if (told := feast_in(token.meaning, now.year + step)) is not None]
    found = sorted(reading for told in found for reading in (told.others or (told,)))
    ahead = [told for told in found if told.start and told.start > now]
    begun = [told for told in found if told.start and told.start <= now and (head not in "Lp" or (told.end and told.end < now))]
    if ahead and (head in "NG" or (ground.tense() is Tense.AHEAD and head not in "Lp")):
        return ahead[0]._replace(reason=f"{ahead[0].reason}: the next one after publication")
    if not begun:
        return unknown("a feast whose day near publication no table here has")
    return begun[-1]._replace(reason=f"{begun[-1].reason}: the last one up to publication")


def part_of(tokens: Sequence[Token], ground: Ground) -> Told:
    """The first week of March 2016, the last three days of May, the second half of the year, the first six months."""
    whole, unit = _whole(tokens, ground), by_letter(tokens, "UH")
    if whole is None or whole.start is None or whole.end is None:
        return whole or unknown("a part of a time that is not told")
    counted = by_letter(tokens[: tokens.index(unit)], "n") if unit else None
    ordinal = by_letter(tokens, "o")
    if unit is None:
        return whole
    if unit.letter == "H":
        return _half(whole, (ordinal.number if ordinal else 2))
    size = counted.number if counted else 1
    if unit.meaning == "week" and not counted:
        return _week_in(whole, ordinal.number if ordinal else 0)
    if unit.meaning == "quarter":
        return quarter_of(whole.start.year, ordinal.number if ordinal else 4, "quarter of a year")
    if unit.meaning == "day" and ordinal and not counted:
        return on_day(whole.start + timedelta(ordinal.number - 1), "numbered day of a longer time")
    if unit.meaning == "month" and ordinal and not counted:
        return month_of(whole.start.year, whole.start.month + ordinal.number - 1, "numbered month of a longer time")
    if unit.meaning not in {"day", "week", "month"}:
        return whole.because("a part of it")
    return _stretch(whole, size if counted or unit.number == 1 else 0, unit.meaning, first=ordinal is not None)


def _stretch(whole: Told, size: int, unit: str, *, first: bool) -> Told:
    """The first or last so many units of a time; the whole where the number is open ("the last days of May")."""
    start, end = whole.start, whole.end
    assert start is not None and end is not None  # noqa: S101, PT018 (the caller looked)
    if size == 0:
        return whole.because("the first or last part of it, how long is not told")
    days = {"day": 1, "week": 7}.get(unit)
    if first:
        until = start + timedelta(size * days - 1) if days else months_on(start, size) - timedelta(1)
        return spell(start, min(until, end), "the first part of a longer time")
    since = end - timedelta(size * days - 1) if days else months_on(end + timedelta(1), -size)
    return spell(max(since, start), end, "the last part of a longer time")


def _half(whole: Told, which: int) -> Told:
    """The first or second half of a month (to its 15th) or of a year (to June)."""
    start, end = whole.start, whole.end
    assert start is not None and end is not None  # noqa: S101, PT018 (the caller looked)
    middle = start + timedelta(15) if (end - start).days < 40 else months_on(start, 6)
    return spell(start, middle - timedelta(1), "first half") if which == 1 else spell(middle, end, "second half")


def _week_in(whole: Told, which: int) -> Told:
    """The n-th seven days of a month or year; 0 is the last seven."""
    start, end = whole.start, whole.end
    assert start is not None and end is not None  # noqa: S101, PT018 (the caller looked)
    if which == 0:
        return Told(end - timedelta(6), end, week_of(end, "").precision, "the last seven days of it")
    first = start + timedelta(7 * (which - 1))
    return Told(first, first + timedelta(6), week_of(first, "").precision, "seven days counted from its beginning")


def _whole(tokens: Sequence[Token], ground: Ground) -> Told | None:
    """What the part is a part of."""
    month, year_token, named = by_letter(tokens, "M"), by_letter(tokens, "y"), by_letter(tokens, "F")
    tail = tokens[-1]
    if named is not None:
        return feast(tokens[tokens.index(named) :], ground)
    if month is not None:
        rest = tokens[tokens.index(month) :]
        return month_of_that(rest, ground) if tail.letter == "U" and len(rest) > 1 else month_told(rest, ground)
    if year_token is not None:
        return year_of(year_named(year_token, ground), "year")
    if tail.letter == "U" and tokens[-2].letter in "LTN" and ground.published is not None:
        return unit_around(_stepped(ground.published, tail.meaning, tokens[-2].number), tail.meaning, "")
    return None


def _stepped(day: date, unit: str, step: int) -> date:
    """`day` moved by a unit that holds weeks, months or years."""
    return months_on(day, step * {"month": 1, "quarter": 3, "year": 12}.get(unit, 0)) + timedelta(7 * step * (unit == "week"))
