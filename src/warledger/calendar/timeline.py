"""The times told in a text, in order, each leaning on the ones before: what "the next day" finds when it looks back."""

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace
from datetime import date

from warledger.calendar.finding import times_in
from warledger.calendar.ground import Tense
from warledger.calendar.resolve import resolve
from warledger.calendar.told import Told

_STRETCH = re.compile(r"\b(?:since|until|till|for)\s(?:the\s)?(?:early\s|late\s|mid-|end\sof\s)?$", re.IGNORECASE)
_BACK = re.compile(r"\b(?:previous|before|earlier|yesterday)\b", re.IGNORECASE)


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

    def first_in(self, start: int, end: int, *, exact: bool = False) -> Told | None:
        """The first time, or the first day where `exact`, told in [start, end)."""
        for state, begun in zip(self.states, self.starts, strict=True):
            told = state.last
            if start <= begun < end and told is not None and (not exact or told.start == told.end):
                return told
        return None


def read_timeline(text: str, published: date | None, *, narrative: bool) -> Timeline:
    """Every time told in the text, each resolved by what was told before it."""
    telling, states, starts = Telling(published, narrative), [], []
    for start, words in times_in(text):
        told, end = resolve(words, telling), start + len(words)
        passing = narrative and _in_passing(text, start, words, told, telling.state)
        after = telling.state.aside(told, end) if passing else telling.state.then(told, end)
        if after is not telling.state:
            telling.state = after
            states.append(after)
            starts.append(start)
    return Timeline(tuple(states), tuple(starts), tuple(state.end for state in states))


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
