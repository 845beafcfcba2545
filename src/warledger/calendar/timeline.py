"""The times told in a text, in order, each leaning on the ones before: what "the next day" finds when it looks back.

Also whether the text is a narrative (a course of events told from afar), and which way round its figures are.
"""

import re
from bisect import bisect_right
from dataclasses import dataclass, field
from datetime import date

from warledger.calendar.ground import Tense
from warledger.calendar.resolve import resolve
from warledger.calendar.told import Told

_MONTH = "(?:January|February|March|April|May|June|July|August|September|October|November|December)"
_SHORT = r"(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\.?"
_ANY = f"(?:{_MONTH}|{_MONTH.upper()}|{_SHORT}|{_SHORT.upper()[:-2]}.?)"
_DAY = r"(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun|MON|TUES|WEDNES|THURS|FRI|SATUR|SUN)(?:day|DAY)"
_N = r"\d{1,2}(?:st|nd|rd|th)?"
_COUNT = "(?:[Aa]n?|[Oo]ne|[Tt]wo|[Tt]hree|[Ff]our|[Ff]ive|[Ss]ix|[Ss]even|[Ee]ight|[Nn]ine|[Tt]en|[Ee]leven|[Tt]welve|[Tt]hirteen|[Ff]ifteen|[Tt]wenty|\\d{1,3})"
_TOLD = re.compile(
    rf"\b(?:{_DAY},?\s+)?(?:{_N}\s+(?:of\s+)?)?{_ANY}(?:\s+{_N}\b(?!:))?(?:,?\s+(?:of\s+)?(?:1\d|20)\d\d\b|\s+of\s(?:that|the same)\s(?:year|month)\b)?"
    rf"|\b\d{{4}}-\d\d-\d\d\b|\b\d\d?[/.-]\d\d?[/.-]\d{{4}}\b"
    rf"|(?:(?<=\b[Ii]n )|(?<=\b[Bb]y )|(?<=\b[Oo]f )|(?<=[Ss]ince )|(?<=[Ff]rom )|(?<=[Uu]ntil )|(?<=[Dd]uring )|(?<=[Ee]arly )|(?<=[Ll]ate )"
    rf"|(?<=[Mm]id-)|(?<=\()|(?<=^)|(?<=\d[-–])|(?<=and )|(?<=to )|(?<=[Yy]ear ))(?:1[0-9]|20)\d\d\b(?!,\d|\s(?:people|men|troops|soldiers|civilians|homes|houses|families|meters|metres|km))"
    rf"|\b{_DAY}\b|\b(?:[Yy]esterday|[Tt]oday)\b"
    rf"|\b(?:[Tt]he|[Tt]hat|[Tt]his)\s(?:next|following|previous|same)?\s?(?:day|month|year|morning|afternoon|evening|night)\b"
    rf"|\b{_COUNT}\s(?:days?|weeks?|months?|years?)\s(?:later|earlier|before|after)\b|\b[Tt]he\sday\s(?:before|after|following)\b",
    re.MULTILINE,
)
_WORD_MONTH = re.compile(r"May|March|MAY|MARCH|Mar|MAR|Sun|Sat")
_AT_MONTH = re.compile(r"(?:\b(?:in|since|by|of|until|till|early|late|mid|from|to|and|between|during|last|through|until|before|after|around|next|this|the)[\s-]|[-–(,]\s?|\d\s)$", re.IGNORECASE)
_YEAR = re.compile(r"\b(?:1[5-9]|20)\d\d\b")
_NEWS = re.compile(rf"\b{_DAY}\b|\b(?:[Yy]esterday|[Tt]oday)\b")
_FIGURES = re.compile(r"\b(\d\d?)[/.-](\d\d?)[/.-](?:\d{4}|\d\d)\b")

NARRATIVE_YEARS = 8
"""Years named in a text before it can be a narrative; a wire story's background names fewer."""
NARRATIVE_NEAR = 1 / 3
"""A text with more than this share of its years within one year of publication is news."""
NARRATIVE_NEWS = 1 / 4
"""So is one with more weekdays and "yesterday" than this, measured by its years."""


@dataclass(frozen=True, slots=True)
class State:
    """What has been told up to a place: the last time, and the last day, month and year."""

    end: int = -1
    last: Told | None = None
    day: date | None = None
    month: tuple[int, int] | None = None
    year: int | None = None

    def then(self, told: Told, end: int) -> "State":
        """The state after one more time."""
        first, last = told.start, told.end
        if first is None or last is None:
            return self
        year = first.year if first.year == last.year else self.year
        in_month = (first.year, first.month) == (last.year, last.month)
        return State(
            end, told, first if first == last else self.day, (first.year, first.month) if in_month else self.month, year
        )


@dataclass(slots=True)
class Telling:
    """The ground of a text while it is read through: what was told so far. Asked only by the rules."""

    published: date | None
    narrative: bool
    state: State = field(default_factory=State)

    def day(self) -> date | None:
        """The last day."""
        return self.state.day

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
    for match in _TOLD.finditer(text):
        words = match[0]
        if _WORD_MONTH.fullmatch(words) and not _AT_MONTH.search(text[max(0, match.start() - 10) : match.start()]):
            continue
        told = resolve(words, telling)
        after = telling.state.then(told, match.end())
        if after is not telling.state:
            telling.state = after
            states.append(after)
            starts.append(match.start())
    return Timeline(tuple(states), tuple(starts), tuple(state.end for state in states))


def is_narrative(text: str, published: date | None) -> bool:
    """Whether the text tells a course of events from afar, so that its times lean on one another."""
    if published is None:
        return True
    years = _YEAR.findall(text)
    if len(years) < NARRATIVE_YEARS:
        return False
    near = sum(abs(int(year) - published.year) <= 1 for year in years)
    return near <= NARRATIVE_NEAR * len(years) and len(_NEWS.findall(text)) <= NARRATIVE_NEWS * len(years)


def day_stands_first(text: str) -> bool | None:
    """Whether the text's dates in figures are day and month (True) or month and day (False), by those that show it."""
    shown = {int(first) > 12 for first, second in _FIGURES.findall(text) if (int(first) > 12) != (int(second) > 12)}
    return shown.pop() if len(shown) == 1 else None
