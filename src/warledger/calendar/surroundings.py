"""The ground of words in a report's text: each question is answered when it is asked, from the text around."""

import re
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from warledger.calendar.dateline import dateline
from warledger.calendar.ground import Tense
from warledger.calendar.lexicon import lexicon
from warledger.calendar.manner import day_stands_first, is_narrative, years_of_days
from warledger.calendar.tense import tense_around
from warledger.calendar.timeline import State, Timeline, read_timeline
from warledger.calendar.told import Told
from warledger.model import Report

_MONTH = (
    "(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    "|nov(?:ember)?|dec(?:ember)?)"
)
_N = r"\d{1,2}(?:st|nd|rd|th)?"
_LENDING_AFTER = re.compile(
    rf"\s?(?:[-–—/]|\s(?:to|and|or|through|until)\s)\s?(?:the\s)?(?:(?:early|mid|late)[-\s])?"
    rf"(?:{_N}\s?(?:of\s)?)?(?:\b{_MONTH}\b)?\.?(?:\s?{_N}\b)?(?:,?\s?(?:of\s)?(\d{{4}})\b)?",
    re.IGNORECASE,
)
_LENDING_BEFORE = re.compile(
    rf"\b(?:{_MONTH}\.?\s{_N}|{_N}\s{_MONTH})(?:\s?[-–—,]\s?|,?\s(?:and|to|or|through|until)\s(?:the\s)?)$",
    re.IGNORECASE,
)
_YEAR_BEFORE = re.compile(r"\b(\d{4})\s?[-–—/]\s?$")
_SENTENCE = re.compile(r"[.!?]\s+(?=[A-Z\"“])|\n")

BESIDE = 60
"""Characters after a time of day within which the day that it is on may follow ("at 5 p.m. local time on Monday")."""
NEAR = 400
"""Characters back within which a day told holds for a mere time of day in a report of known date."""


class Page:
    """A report as the rules see it: what holds for all its words, found once and only when asked for."""

    def __init__(self, report: Report) -> None:
        self.report = report
        self.text = report.text

    @cached_property
    def published(self) -> date | None:
        """The day of publication, else that of the dateline."""
        return self.report.published or dateline(self.text)

    @cached_property
    def narrative(self) -> bool:
        """Whether its times lean on one another."""
        return is_narrative(self.text, self.published)

    @cached_property
    def timeline(self) -> Timeline:
        """The times told, in order."""
        return read_timeline(self.text, self.published, narrative=self.narrative)

    @cached_property
    def years_of_days(self) -> dict[tuple[int, int], int | None]:
        """Years by the days that it tells in full."""
        return years_of_days(self.text)

    @cached_property
    def day_first(self) -> bool | None:
        """Which way round its figures are."""
        return day_stands_first(self.text)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """The ground of the words at [start, end) of a page."""

    page: Page
    start: int
    end: int

    @property
    def published(self) -> date | None:
        """The report's day."""
        return self.page.published

    @property
    def narrative(self) -> bool:
        """Whether the report's times lean on one another."""
        return self.page.narrative

    def _state(self) -> State:
        return self.page.timeline.before(self.start)

    def day(self) -> date | None:
        """The last day told before."""
        return self._state().day

    def day_nearby(self) -> date | None:
        """The last day told before, where it is no further than NEAR."""
        state = self._state()
        return state.day if self.start - state.end <= NEAR else None

    def month(self) -> tuple[int, int] | None:
        """The last month told before."""
        return self._state().month

    def year(self) -> int | None:
        """The last year told before."""
        return self._state().year

    def last(self) -> Told | None:
        """The last time told before."""
        return self._state().last

    def tense(self) -> Tense:
        """How the clause tells it."""
        return tense_around(self.page.text, self.start, self.end)

    def lent(self) -> tuple[int | None, int | None]:
        """Year and month told right after, as the other end of a range; else the month or the year right before."""
        text = self.page.text
        after = _LENDING_AFTER.match(text, self.end, self.end + 50)
        if after is not None and (after[1] or after[2]):
            month = lexicon()[after[1].lower()].number if after[1] else None
            return int(after[2]) if after[2] else None, month
        before = text[max(0, self.start - 30) : self.start]
        if (found := _LENDING_BEFORE.search(before)) is not None:
            return None, lexicon()[(found[1] or found[2]).lower()].number
        found = _YEAR_BEFORE.search(before)
        return (int(found[1]), None) if found is not None else (None, None)

    def day_first(self) -> bool | None:
        """Which way round the report's figures are."""
        return self.page.day_first

    def year_elsewhere(self, month: int, day: int) -> int | None:
        """The year told with this day elsewhere; in an undated report, that of all its full dates where it is one."""
        years = self.page.years_of_days
        if self.published is None and (month, day) not in years and len(set(years.values())) == 1:
            return next(iter(years.values()))
        return years.get((month, day))

    def hour_day(self) -> date | None:
        """The day told right after in the sentence, else before in it, else near before, else publication."""
        text, timeline = self.page.text, self.page.timeline
        stop = _SENTENCE.search(text, self.end, self.end + BESIDE)
        day = timeline.first_in(self.end, stop.start() if stop else self.end + BESIDE, exact=True)
        beside = day.start if day is not None else None
        published = self.published
        if self.narrative or published is None:
            return beside or self.day()
        told = beside or self.day_nearby()
        return told if told is not None and told <= published else published

    def begun(self) -> Told | None:
        """The time told after the words in their sentence, as in "since the war began, with a raid in March 2011"."""
        text = self.page.text
        stop = _SENTENCE.search(text, self.end, self.end + BESIDE)
        return self.page.timeline.first_in(self.end, stop.start() if stop else self.end + BESIDE)

    def apposition(self) -> Told | None:
        """The time that ends right before the words, as in "on 4 May, the third day of the siege"."""
        state = self._state()
        between = self.page.text[max(state.end, 0) : self.start]
        return state.last if state.last is not None and len(between) <= 4 and between.strip(' ,-–—("“') == "" else None
