"""In this report this source says that this happened: the atom, never merged, never edited."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum

from warledger.model.errors import ModelError
from warledger.model.event import Event
from warledger.model.figure import Figure
from warledger.model.place import Place
from warledger.model.source import Actor, Source
from warledger.model.span import Span
from warledger.model.when import When


class Scope(StrEnum):
    """What a claim's figures cover: one incident, several told here, or a wider past."""

    INCIDENT = "incident"
    TOLL = "toll"
    BACKGROUND = "background"


class Status(StrEnum):
    """Whether it is told as having happened."""

    ASSERTED = "asserted"
    DENIED = "denied"
    POSSIBLE = "possible"


@dataclass(frozen=True, slots=True)
class Claim:
    """One event told by one source in one report, with the words that it rests on.

    `incident` is the id of the incident in the same reading, None where the claim belongs to none.
    `part_of` is the id of the claim whose figure this claim's figure is a part of.
    `confidence` is the reader's, from 0 to 1.
    """

    id: str
    event: Event
    trigger: Span
    source: Source
    figures: tuple[Figure, ...] = ()
    actors: tuple[Actor, ...] = ()
    means: tuple[Span, ...] = ()
    places: tuple[Place, ...] = ()
    when: When | None = None
    scope: Scope = Scope.INCIDENT
    status: Status = Status.ASSERTED
    incident: str | None = None
    part_of: str | None = None
    confidence: float = 1.0

    def __post_init__(self) -> None:
        if self.part_of == self.id:
            raise ModelError(f"claim {self.id} cannot be a part of itself")
        if not 0 <= self.confidence <= 1:
            raise ModelError(f"claim {self.id}: confidence {self.confidence} is not between 0 and 1")

    def spans(self) -> Iterator[Span]:
        """Every stretch of text that this claim rests on."""
        yield self.trigger
        yield from (figure.span for figure in self.figures)
        yield from (actor.span for actor in self.actors)
        yield from self.means
        yield from (place.span for place in self.places if place.span)
        if self.when and self.when.span:
            yield self.when.span
        if self.source.span:
            yield self.source.span
