"""What claims speak of together. A view over claims: an incident owns no figure of its own."""

from dataclasses import dataclass, fields

from warledger.model.errors import ModelError
from warledger.model.event import Event
from warledger.model.figure import Interval
from warledger.model.place import Place
from warledger.model.source import Actor
from warledger.model.when import When


@dataclass(frozen=True, slots=True)
class Count:
    """An interval with the ids of the claims that bear it; a bound that nobody bears is refused."""

    interval: Interval
    borne_by: tuple[str, ...]

    def __post_init__(self) -> None:
        if not self.borne_by:
            raise ModelError("a count needs the claims that bear it")


@dataclass(frozen=True, slots=True)
class Toll:
    """How many people an incident or a period befell; None where nothing is told, which is not zero."""

    killed: Count | None = None
    injured: Count | None = None
    missing: Count | None = None
    detained: Count | None = None
    displaced: Count | None = None

    def counts(self) -> dict[str, Count]:
        """The counts that are told, by name."""
        told = ((f.name, getattr(self, f.name)) for f in fields(self))
        return {name: count for name, count in told if count is not None}


@dataclass(frozen=True, slots=True)
class Incident:
    """One thing that happened, as the claims in `claims` (their ids) tell it."""

    id: str
    event: Event
    claims: tuple[str, ...]
    place: Place | None = None
    when: When | None = None
    actors: tuple[Actor, ...] = ()
    toll: Toll = Toll()

    def __post_init__(self) -> None:
        if not self.claims:
            raise ModelError(f"incident {self.id} rests on no claim")
