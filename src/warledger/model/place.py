"""Where: a place with its precision and the reason for the choice. Unknown is an answer."""

from dataclasses import dataclass
from enum import StrEnum

from warledger.model.errors import ModelError
from warledger.model.span import Span


class PlacePrecision(StrEnum):
    """How exactly the words tell the place, from a point to nothing."""

    EXACT = "exact"
    SETTLEMENT = "settlement"
    DISTRICT = "district"
    PROVINCE = "province"
    COUNTRY = "country"
    AREA = "area"
    UNKNOWN = "unknown"


@dataclass(frozen=True, slots=True)
class RunnerUp:
    """A candidate that was not chosen, with its score (higher is better, same scale as the chosen one)."""

    name: str
    country: str | None
    lat: float
    lon: float
    score: float
    geonames_id: int | None = None
    wof_id: int | None = None


@dataclass(frozen=True, slots=True)
class Place:
    """Words of place, resolved. Coordinates in degrees (WGS 84), country as ISO 3166 alpha-2.

    With precision `unknown` there are no coordinates: no fall-back pin.
    """

    span: Span | None
    precision: PlacePrecision
    reason: str
    name: str | None = None
    geonames_id: int | None = None
    wof_id: int | None = None
    lat: float | None = None
    lon: float | None = None
    country: str | None = None
    admin1: str | None = None
    score: float | None = None
    runners_up: tuple[RunnerUp, ...] = ()

    def __post_init__(self) -> None:
        if (self.lat is None) != (self.lon is None):
            raise ModelError("a place has both coordinates or none")
        if self.lat is not None and self.lon is not None and not (-90 <= self.lat <= 90 and -180 <= self.lon <= 180):
            raise ModelError(f"no such coordinates: {self.lat}, {self.lon}")
        if self.precision is PlacePrecision.UNKNOWN and self.lat is not None:
            raise ModelError("an unknown place has no coordinates")
        if not self.reason:
            raise ModelError("a place needs the reason for its choice")
