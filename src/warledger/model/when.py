"""When: words of time as an interval of days, with precision and reason. Unknown is an answer."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from warledger.model.errors import ModelError
from warledger.model.span import Span


class TimePrecision(StrEnum):
    """How exactly the words tell the time."""

    DAY = "day"
    WEEK = "week"
    MONTH = "month"
    YEAR = "year"
    RANGE = "range"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class When:
    """Days `start` to `end`, inclusive (`from` and `to` in the contract); None where that end is not known."""

    span: Span | None
    precision: TimePrecision
    reason: str
    start: date | None = None
    end: date | None = None

    def __post_init__(self) -> None:
        if self.start is not None and self.end is not None and self.start > self.end:
            raise ModelError(f"a time cannot end ({self.end}) before it starts ({self.start})")
        if self.precision is TimePrecision.UNKNOWN and (self.start or self.end):
            raise ModelError("an unknown time has no dates")
        if not self.reason:
            raise ModelError("a time needs the reason for its choice")
