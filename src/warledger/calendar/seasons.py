"""Seasons and feasts: summer 2012, last winter, Ramadan, Christmas 2007."""

from collections.abc import Sequence
from datetime import date

from warledger.calendar.feasts import feast_in
from warledger.calendar.ground import Ground, Tense
from warledger.calendar.lexicon import Token, by_letter, token_of
from warledger.calendar.told import Told, month_of, spell, unknown
from warledger.calendar.years import year_named, year_or_telling


def season(tokens: Sequence[Token], ground: Ground) -> Told:
    """Summer 2012, last winter: seasons of the north, by whole months."""
    token = token_of(tokens, "z")
    year_token, head = by_letter(tokens, "y"), tokens[0].letter
    if token.word == "fall" and year_token is None and len(tokens) == 1:
        return unknown("the fall of something, not a season")
    if year_token is not None or ground.narrative or ground.published is None:
        year = year_or_telling(year_token, ground)
        if year is None:
            return unknown("a season of a year that is not told")
        return _season_of_year(
            token, year + {"L": -1, "p": -1, "N": 1, "G": 1}.get(head if year_token is None else "", 0)
        )
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
    return spell(before.start, after.end, "winter of a year: its beginning or its end, both kept")._replace(
        others=(before, after)
    )


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
    token = token_of(tokens, "F")
    year_token = by_letter(tokens, "y")
    if year_token is not None:
        return feast_in(token.meaning, year_named(year_token, ground)) or unknown(
            "a feast whose day in that year no table here has"
        )
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
    begun = [
        told
        for told in found
        if told.start and told.start <= now and (head not in "Lp" or (told.end and told.end < now))
    ]
    if ahead and (head in "NG" or (ground.tense() is Tense.AHEAD and head not in "Lp")):
        return ahead[0]._replace(reason=f"{ahead[0].reason}: the next one after publication")
    if not begun:
        return unknown("a feast whose day near publication no table here has")
    return begun[-1]._replace(reason=f"{begun[-1].reason}: the last one up to publication")
