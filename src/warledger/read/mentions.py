"""What the network says of a report before any rule speaks: mentions of events, and which tell of one incident."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from warledger.model import Event, Scope, Span, Status


class Role(StrEnum):
    """The part that words play in an event (the guidelines' keys)."""

    WHO = "who"
    SUB = "sub"
    BY = "by"
    MEANS = "means"
    WHERE = "where"
    WHEN = "when"
    SRC = "src"


@dataclass(frozen=True, slots=True)
class Argument:
    """Words tied to a trigger in a role; `score` is the network's probability."""

    role: Role
    span: Span
    score: float = 1.0


@dataclass(frozen=True, slots=True)
class Mention:
    """One trigger with its arguments, each role's best first."""

    event: Event
    trigger: Span
    arguments: tuple[Argument, ...] = ()
    scope: Scope = Scope.INCIDENT
    status: Status = Status.ASSERTED
    score: float = 1.0

    def spans(self, role: Role) -> tuple[Span, ...]:
        """The words in this role."""
        return tuple(a.span for a in self.arguments if a.role is role)


@dataclass(frozen=True, slots=True)
class Mentions:
    """A report's mentions in text order, and for pairs of them the probability that they tell of one incident.

    `same[i, j]` (i < j) is kept only for pairs that were looked at: mentions near each other in the text, so
    that a long report costs no square of its length. A pair that is missing says nothing either way.
    """

    mentions: tuple[Mention, ...]
    same: Mapping[tuple[int, int], float] = field(default_factory=dict)
