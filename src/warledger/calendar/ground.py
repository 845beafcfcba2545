"""What words of time can lean on: the day of publication, and what the text tells around them."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Protocol

from warledger.calendar.told import Told
from warledger.model import When


class Tense(StrEnum):
    """Whether the words around tell of the past or of what is to come."""

    PAST = "past"
    AHEAD = "ahead"
    OPEN = "open"


class Ground(Protocol):
    """Asked by the rules as they need it; each answer may be None or open."""

    @property
    def published(self) -> date | None:
        """The day of the report, or of its dateline."""

    @property
    def narrative(self) -> bool:
        """Whether the text tells a course of events, so that its times lean on one another and not on publication."""

    def day(self) -> date | None:
        """The last day told before the words."""

    def day_nearby(self) -> date | None:
        """The last day told before, only where it stands near."""

    def month(self) -> tuple[int, int] | None:
        """The last year and month told before the words."""

    def year(self) -> int | None:
        """The last year told before the words."""

    def last(self) -> Told | None:
        """The last time told before the words."""

    def tense(self) -> Tense:
        """How the clause of the words tells them."""

    def lent(self) -> tuple[int | None, int | None]:
        """Year and month that neighbours lend, as in "6-7 January 1916" where the words are "6"."""

    def day_first(self) -> bool | None:
        """Whether figures like 3/2 are day and month here; None where nothing tells."""

    def year_elsewhere(self, month: int, day: int) -> int | None:
        """The year that stands with this day and month elsewhere in the report, where it is only one."""

    def hour_day(self) -> date | None:
        """The day that a mere time of day is on."""


@dataclass(frozen=True, slots=True)
class Bare:
    """Words alone, with a day of publication and perhaps a time told before them."""

    published: date | None = None
    anchor: When | None = None

    @property
    def narrative(self) -> bool:
        """Without a day of publication the words can only lean on what was told before."""
        return self.published is None

    def day(self) -> date | None:
        """The anchor's last day, where it is exact enough."""
        return self.anchor.start if self.anchor is not None and self.anchor.start == self.anchor.end else None

    def day_nearby(self) -> date | None:
        """The anchor, where it is a day."""
        return self.day()

    def month(self) -> tuple[int, int] | None:
        """The anchor's month, where it lies in one."""
        start, end = (self.anchor.start, self.anchor.end) if self.anchor is not None else (None, None)
        if start is None or end is None or (start.year, start.month) != (end.year, end.month):
            return None
        return start.year, start.month

    def year(self) -> int | None:
        """The anchor's year, where it lies in one."""
        start, end = (self.anchor.start, self.anchor.end) if self.anchor is not None else (None, None)
        return start.year if start is not None and end is not None and start.year == end.year else None

    def last(self) -> Told | None:
        """The anchor."""
        if self.anchor is None or self.anchor.start is None:
            return None
        return Told(self.anchor.start, self.anchor.end, self.anchor.precision, self.anchor.reason)

    def tense(self) -> Tense:
        """Words alone are taken as told of the past."""
        return Tense.OPEN

    def lent(self) -> tuple[int | None, int | None]:
        """Words alone have no neighbours."""
        return None, None

    def day_first(self) -> bool | None:
        """Nothing tells."""
        return None

    def year_elsewhere(self, month: int, day: int) -> int | None:  # noqa: ARG002 (words alone have no elsewhere)
        """None."""
        return None

    def hour_day(self) -> date | None:
        """The anchor, else the day of publication."""
        return self.day() or self.published


@dataclass(frozen=True, slots=True)
class Lending:
    """Another ground with what the rest of an expression adds: a year and a month lent, or that it is past."""

    ground: Ground
    year_lent: int | None = None
    month_lent: int | None = None
    past: bool = False

    @property
    def published(self) -> date | None:
        """As underneath."""
        return self.ground.published

    @property
    def narrative(self) -> bool:
        """As underneath."""
        return self.ground.narrative

    def day(self) -> date | None:
        """As underneath."""
        return self.ground.day()

    def day_nearby(self) -> date | None:
        """As underneath."""
        return self.ground.day_nearby()

    def month(self) -> tuple[int, int] | None:
        """As underneath."""
        return self.ground.month()

    def year(self) -> int | None:
        """As underneath."""
        return self.ground.year()

    def last(self) -> Told | None:
        """As underneath."""
        return self.ground.last()

    def tense(self) -> Tense:
        """Past where the expression says so, else as underneath."""
        return Tense.PAST if self.past else self.ground.tense()

    def lent(self) -> tuple[int | None, int | None]:
        """The loan, else as underneath."""
        if self.year_lent is None and self.month_lent is None:
            return self.ground.lent()
        return self.year_lent, self.month_lent

    def day_first(self) -> bool | None:
        """As underneath."""
        return self.ground.day_first()

    def year_elsewhere(self, month: int, day: int) -> int | None:
        """As underneath."""
        return self.ground.year_elsewhere(month, day)

    def hour_day(self) -> date | None:
        """As underneath."""
        return self.ground.hour_day()
