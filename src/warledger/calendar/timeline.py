"""The times told in a text, in order, each leaning on the ones before: what "the next day" finds when it looks back.

Also whether the text is a narrative (a course of events told from afar), and which way round its figures are.
"""

import re
from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from warledger.calendar.ground import Bare, Tense
from warledger.calendar.resolve import resolve
from warledger.calendar.told import Told

_MONTHS = (
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
).split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_ANY = "(?:" + "|".join([*_MONTHS, *(month.upper() for month in _MONTHS)]) + r")\b\.?"
_DAY = "(?:" + "|".join([*_WEEKDAYS, *(day.upper() for day in _WEEKDAYS)]) + ")"
_N = r"\d{1,2}(?:st|nd|rd|th)?"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|\d{1,3})"
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th))"
_COUNTED = r"(?!,\d|\s(?:people|men|troops|soldiers|civilians|homes|houses|families|meters|metres|km)\b)"
_TOLD = re.compile(
    rf"\b(?:{_DAY},?\s+)?(?:{_N}\s+(?:of\s+)?)?{_ANY}(?:\s+{_N}\b(?!:))?"
    rf"(?:,?\s+(?:of\s+)?(?:1\d|20)\d\d\b{_COUNTED}|\s+of\s(?:that|the\ssame)\s(?:year|month)\b)?"
    rf"|\b\d{{4}}-\d\d-\d\d\b|\b\d\d?[/.-]\d\d?[/.-]\d{{4}}\b|(?<![\d,.$£€-])(?:1[0-9]|20)\d\d\b{_COUNTED}"
    rf"|\b{_DAY}\b|\b(?i:yesterday|today)\b"
    rf"|\b(?i:the|that|this)\s(?:next|following|previous|same)?\s?(?:day|month|year|morning|afternoon|evening|night)\b"
    rf"|\b(?i:{_COUNT})\s(?:days?|weeks?|months?|years?)\s(?:later|earlier|before|after)\b"
    rf"|\b(?i:the)\sday\s(?:before|after|following)\b|\b(?i:the)\s{_ORDINAL}(?!\s[A-Za-z])|(?<=\d\sand\s){_ORDINAL}\b"
    rf"|(?<=\b[Oo]n\s)the\s{_ORDINAL}(?!\s(?:[A-Z]|century|day|anniversary|floor|street))"
)
_FULL = re.compile(rf"(?:{_N}\s+(?:of\s+)?{_ANY}|{_ANY}\s+{_N}),?\s+(?:1\d|20)\d\d\b")
_WORD = re.compile(r"[A-Za-z]+|\d+")
_TRIGGERS = frozenset(
    [
        *_MONTHS,
        *_WEEKDAYS,
        *(word.upper() for word in (*_MONTHS, *_WEEKDAYS)),
        *"yesterday today Yesterday Today day days week weeks month months year years".split(),
        *"morning afternoon evening night st nd rd th".split(),
    ]
)
"""Words one of which stands in every time that `_TOLD` finds, besides years: a cheap look before the dear pattern."""
_WINDOW = (30, 40)
"""Characters before and after a trigger within which its time lies."""
_AT_YEAR = re.compile(
    r"(?:\b(?:in|by|of|since|from|until|till|during|early|late|mid|to|and|year|spring|summer|autumn|winter|after|before"
    r"|around|about|through|for|the)[\s-]|[-–(\[]\s?|^|\n)$",
    re.IGNORECASE,
)
_AT_MONTH = re.compile(
    r"(?:\b(?:in|since|by|of|until|till|early|late|mid|from|to|and|between|during|last|through|before|after|around|next"
    r"|this|the)[\s-]|[-–(,]\s?|\d\s)$",
    re.IGNORECASE,
)
_ALSO_WORDS = frozenset({"May", "March", "MAY", "MARCH", "Mar", "MAR"})
_STRETCH = re.compile(r"\b(?:since|until|till|for)\s(?:the\s)?(?:early\s|late\s|mid-|end\sof\s)?$", re.IGNORECASE)
_BACK = re.compile(r"\b(?:previous|before|earlier|yesterday)\b", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NEWS = re.compile(rf"\b{_DAY}\b|\b(?i:yesterday|today|tonight|last night|this morning)\b")
_FIGURES = re.compile(r"\b(\d\d?)[/.-](\d\d?)[/.-](?:\d{4}|\d\d)\b")

NARRATIVE_YEARS = 4
"""Years named in a text before it can be a narrative; a wire story's background names fewer."""
NARRATIVE_HEAD = 500
"""A text that names a weekday, today or yesterday within so many characters is news."""
NARRATIVE_NEAR = 1 / 3
"""A text with more than this share of its years within one year of publication is news."""
NARRATIVE_NEWS = 1 / 4
"""So is one with more weekdays and "yesterday" than this, measured by its years."""


@dataclass(frozen=True, slots=True)
class State:
    """What has been told up to a place: the last time, and the last day, month and year that the telling moved to.

    A time told in passing ("since 1882", "the previous year", a film of 2005) is the last time, but does not move it.
    """

    end: int = -1
    last: Told | None = None
    day: date | None = None
    month: tuple[int, int] | None = None
    year: int | None = None

    def then(self, told: Told, end: int) -> "State":
        """The state after one more time that moves the telling."""
        first, last = told.start, told.end
        if first is None or last is None:
            return self
        year = first.year if first.year == last.year else self.year
        in_month = (first.year, first.month) == (last.year, last.month)
        return State(
            end, told, first if first == last else self.day, (first.year, first.month) if in_month else self.month, year
        )

    def aside(self, told: Told, end: int) -> "State":
        """The state after a time told in passing."""
        return self if told.start is None else replace(self, end=end, last=told)


@dataclass(slots=True)
class Telling:
    """The ground of a text while it is read through: what was told so far. Asked only by the rules."""

    published: date | None
    narrative: bool
    state: State = field(default_factory=State)

    def day(self) -> date | None:
        """The last day."""
        return self.state.day

    def day_nearby(self) -> date | None:
        """Weekdays move no telling of unknown day."""
        return self.state.day if self.published is not None else None

    def month(self) -> tuple[int, int] | None:
        """The last month."""
        return self.state.month

    def year(self) -> int | None:
        """The last year."""
        return self.state.year

    def last(self) -> Told | None:
        """The last time."""
        return self.state.last

    def tense(self) -> Tense:
        """Not asked while reading through."""
        return Tense.OPEN

    def lent(self) -> tuple[int | None, int | None]:
        """No loans while reading through."""
        return None, None

    def day_first(self) -> bool | None:
        """Not asked while reading through."""
        return None

    def year_elsewhere(self, month: int, day: int) -> int | None:  # noqa: ARG002 (one shape for all grounds)
        """Not asked while reading through."""
        return None

    def hour_day(self) -> date | None:
        """The last day, else publication."""
        return self.state.day or self.published


@dataclass(frozen=True, slots=True)
class Timeline:
    """The states of a text in order, with the places where each time ends."""

    states: tuple[State, ...]
    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def before(self, place: int) -> State:
        """What was told before a place."""
        index = bisect_right(self.ends, place)
        return self.states[index - 1] if index else State()

    def days_in(self, start: int, end: int) -> date | None:
        """The first day told in [start, end)."""
        for state, begun in zip(self.states, self.starts, strict=True):
            if start <= begun < end and state.last is not None and state.last.start == state.last.end:
                return state.last.start
        return None


def read_timeline(text: str, published: date | None, *, narrative: bool) -> Timeline:
    """Every time told in the text, each resolved by what was told before it."""
    telling, states, starts = Telling(published, narrative), [], []
    for start, words in _times_in(text):
        told, end = resolve(words, telling), start + len(words)
        passing = narrative and _in_passing(text, start, words, told, telling.state)
        after = telling.state.aside(told, end) if passing else telling.state.then(told, end)
        if after is not telling.state:
            telling.state = after
            states.append(after)
            starts.append(start)
    return Timeline(tuple(states), tuple(starts), tuple(state.end for state in states))


def _times_in(text: str) -> Iterator[tuple[int, str]]:
    """The places and words of the times in a text."""
    done = 0
    for word in _WORD.finditer(text):
        if word.start() < done or not (word[0] in _TRIGGERS or (len(word[0]) == 4 and word[0][0] in "12")):
            continue
        stop = text.find(" ", word.end() + _WINDOW[1])
        found = _TOLD.search(text, max(done, word.start() - _WINDOW[0]), stop if stop >= 0 else len(text))
        if found is None or found.start() > word.start() or found.end() < word.end():
            continue
        words = found[0].rstrip(".")
        before = text[max(0, found.start() - 12) : found.start()]
        if words in _ALSO_WORDS and not _AT_MONTH.search(before):
            continue
        if words.isdecimal() and not _AT_YEAR.search(before):
            continue
        done = found.end()
        yield found.start(), words


FAR = 10
"""Years from the year of the telling beyond which a year is told in passing, unless the next one told is near it."""


def _in_passing(text: str, start: int, words: str, told: Told, state: State) -> bool:
    """Whether a time does not move the telling: it names the end of a stretch, looks back, or lies far off."""
    if _BACK.search(words) or _STRETCH.search(text, max(0, start - 24), start):
        return True
    heading = start == 0 or text[start - 1] == "\n"
    if told.start is None or state.year is None or heading or abs(told.start.year - state.year) <= FAR:
        return False
    passed = state.last.start if state.last is not None else None
    return passed is None or abs(told.start.year - passed.year) > FAR or passed.year == state.year


def is_narrative(text: str, published: date | None) -> bool:
    """Whether the text tells a course of events from afar, so that its times lean on one another."""
    if published is None:
        return True
    years = _YEAR.findall(text)
    if len(years) < NARRATIVE_YEARS or _NEWS.search(text, 0, NARRATIVE_HEAD):
        return False
    near = sum(abs(int(year) - published.year) <= 1 for year in years)
    return near <= NARRATIVE_NEAR * len(years) and len(_NEWS.findall(text)) <= NARRATIVE_NEWS * len(years)


def day_stands_first(text: str) -> bool | None:
    """Whether the text's dates in figures are day and month (True) or month and day (False), by those that show it."""
    shown = {int(first) > 12 for first, second in _FIGURES.findall(text) if (int(first) > 12) != (int(second) > 12)}
    return shown.pop() if len(shown) == 1 else None


def years_of_days(text: str) -> dict[tuple[int, int], int | None]:
    """The year of each day and month that the text tells with a year; None where it tells two."""
    years: dict[tuple[int, int], int | None] = {}
    for match in _FULL.finditer(text):
        told = resolve(match[0], Bare())
        if told.start is not None and told.start == told.end:
            key = told.start.month, told.start.day
            years[key] = told.start.year if years.get(key, told.start.year) == told.start.year else None
    return years
