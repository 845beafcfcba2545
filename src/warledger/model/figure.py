"""How many of what: the words stay beside the numbers."""

from dataclasses import dataclass
from enum import StrEnum

from warledger.model.errors import ModelError
from warledger.model.span import Span


class Quantifier(StrEnum):
    """How the words bound the number."""

    EXACT = "exact"
    AT_LEAST = "at_least"
    MORE_THAN = "more_than"
    AT_MOST = "at_most"
    LESS_THAN = "less_than"
    ABOUT = "about"
    BETWEEN = "between"
    VAGUE = "vague"
    NONE = "none"


class Unit(StrEnum):
    """What is counted."""

    PERSON = "person"
    HOUSEHOLD = "household"
    BUILDING = "building"
    VEHICLE = "vehicle"
    WEAPON = "weapon"
    OTHER = "other"


class Standing(StrEnum):
    """Whether those counted took part in the fighting, as the words say it."""

    CIVILIAN = "civilian"
    COMBATANT = "combatant"
    UNKNOWN = "unknown"


class Part(StrEnum):
    """Whether a figure stands for a group or for a part named beside its whole."""

    WHO = "who"
    SUB = "sub"


@dataclass(frozen=True, slots=True)
class Figure:
    """A count told in a report: `low` and `high` are inclusive; None where the words leave that end open."""

    span: Span
    low: int | None
    high: int | None
    quantifier: Quantifier
    unit: Unit
    standing: Standing = Standing.UNKNOWN
    groups: tuple[str, ...] = ()
    part: Part = Part.WHO

    def __post_init__(self) -> None:
        for bound in (self.low, self.high):
            if bound is not None and bound < 0:
                raise ModelError(f"a figure cannot be negative: {self.span.text!r}")
        if self.low is not None and self.high is not None and self.low > self.high:
            raise ModelError(f"low {self.low} above high {self.high}: {self.span.text!r}")


@dataclass(frozen=True, slots=True)
class Interval:
    """Low to high, inclusive; `high` None where no upper bound is told.

    >>> Interval(8, 8) + Interval(13, None)
    Interval(low=21, high=None)
    """

    low: int
    high: int | None

    def __post_init__(self) -> None:
        if self.low < 0:
            raise ModelError(f"an interval cannot start below zero: {self.low}")
        if self.high is not None and self.low > self.high:
            raise ModelError(f"low {self.low} above high {self.high}")

    def __add__(self, other: "Interval") -> "Interval":
        open_end = self.high is None or other.high is None
        return Interval(self.low + other.low, None if open_end else (self.high or 0) + (other.high or 0))

    def span(self, other: "Interval") -> "Interval":
        """The narrowest interval that holds both."""
        highs = (self.high, other.high)
        return Interval(min(self.low, other.low), None if None in highs else max(h for h in highs if h is not None))
