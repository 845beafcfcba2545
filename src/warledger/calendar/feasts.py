"""Feasts and named times to days: tables of the moving ones, rules for the fixed ones.

Days of the Islamic calendar are those of Umm al-Qura; where the new moon is sighted locally they can differ by a day,
and the reason says so. Sources of the tables: see their first lines; Easter by the anonymous Gregorian computus.
"""

from collections import defaultdict
from datetime import date, timedelta
from functools import cache

from warledger.calendar.lexicon import table
from warledger.calendar.told import Told, spell

ISLAMIC = frozenset("ramadan laylat_al_qadr eid eid_al_fitr eid_al_adha muharram ashura arbaeen mawlid shaaban".split())
"""Feasts that a local sighting of the moon can move by a day."""


@cache
def _days() -> dict[str, dict[int, tuple[date, date]]]:
    """The moving feasts: first and last day by the year in which they begin (the later, where a year has two)."""
    days: dict[str, dict[int, tuple[date, date]]] = defaultdict(dict)
    for key, start, end in table("feast_days.tsv"):
        first = date.fromisoformat(start)
        days[key][first.year] = (first, date.fromisoformat(end))
    return days


@cache
def _rules() -> dict[str, list[str]]:
    """The rows of the feasts with a rule."""
    return {key: rest for key, *rest in table("feast_rules.tsv")}


def feast_in(key: str, year: int | None) -> Told | None:
    """The feast in that year, or the named time that stands once (then the year may be None); None where not known.

    >>> feast_in("christmas", 2007).start
    datetime.date(2007, 12, 25)
    """
    rule = _rules().get(key)
    if rule is not None and rule[0] == "once":
        return spell(date.fromisoformat(rule[1]), date.fromisoformat(rule[2]), f"{rule[3]}, by table")
    if year is None:
        return None
    if rule is not None:
        start, end = _by_rule(rule, year)
        return spell(start, end, f"{rule[3] if len(rule) > 3 else key.replace('_', ' ')}, by rule")
    if key == "eid":
        return _either_eid(year)
    found = _days().get(key, {}).get(year)
    if found is None:
        return None
    doubt = "; local sightings can differ by a day" if key in ISLAMIC else ""
    return spell(*found, f"{key.replace('_', ' ')} {year}, by table{doubt}")


def _either_eid(year: int) -> Told | None:
    """Eid alone: both feasts of the year, as one interval with the two readings beside it."""
    both = [told for key in ("eid_al_fitr", "eid_al_adha") if (told := feast_in(key, year)) is not None]
    if not both:
        return None
    starts = [told.start for told in both if told.start]
    ends = [told.end for told in both if told.end]
    reason = "Eid can be al-Fitr or al-Adha: from the one to the other"
    return spell(min(starts), max(ends), reason)._replace(others=tuple(both))


def _by_rule(rule: list[str], year: int) -> tuple[date, date]:
    """First and last day of a feast with a rule, in a year."""
    kind, first, last = rule[0], rule[1], rule[2]
    if kind == "fixed":
        return date.fromisoformat(f"{year:04}-{first}"), date.fromisoformat(f"{year:04}-{last}")
    if kind == "nth":
        month, weekday = first.split("-")
        day = _nth_weekday(year, int(month), int(weekday), int(last))
        return day, day
    sunday = easter(year) if kind == "easter" else orthodox_easter(year)
    return sunday + timedelta(int(first)), sunday + timedelta(int(last))


def _nth_weekday(year: int, month: int, weekday: int, nth: int) -> date:
    """The n-th such weekday of a month; 0 is the last."""
    if nth == 0:
        last = date(year + month // 12, month % 12 + 1, 1) - timedelta(1)
        return last - timedelta((last.weekday() - weekday) % 7)
    first = date(year, month, 1)
    return first + timedelta((weekday - first.weekday()) % 7 + 7 * (nth - 1))


def easter(year: int) -> date:
    """Easter Sunday of the western churches (Meeus, Jones and Butcher)."""
    a, b, c = year % 19, year // 100, year % 100
    d = (19 * a + b - b // 4 - (b - (b + 8) // 25 + 1) // 3 + 15) % 30
    e = (32 + 2 * (b % 4) + 2 * (c // 4) - d - c % 4) % 7
    f = d + e - 7 * ((a + 11 * d + 22 * e) // 451) + 114
    return date(year, f // 31, f % 31 + 1)


def orthodox_easter(year: int) -> date:
    """Easter Sunday of the eastern churches, in the Gregorian calendar (Meeus; the offset is that of the Julian)."""
    a = (19 * (year % 19) + 15) % 30
    b = (2 * (year % 4) + 4 * (year % 7) - a + 34) % 7
    month, day = divmod(a + b + 114, 31)
    return date(year, month, day + 1) + timedelta(year // 100 - year // 400 - 2)
