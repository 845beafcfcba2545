"""The claims of an incident in, its place and time out: the most exact that the other claims do not contradict."""

import math
from collections import Counter
from collections.abc import Iterable, Sequence
from datetime import date
from typing import Final

from warledger.model import Claim, Place, PlacePrecision, Scope, TimePrecision, When

NEAR_KM: Final = 50.0
"""Two places of one incident stand at most this far apart: a town and its surroundings."""
_EARTH_KM: Final = 6371.0
_EXACTNESS: Final = {
    PlacePrecision.EXACT: 0, PlacePrecision.SETTLEMENT: 1, PlacePrecision.DISTRICT: 2, PlacePrecision.PROVINCE: 3,
    PlacePrecision.AREA: 4, PlacePrecision.COUNTRY: 5, PlacePrecision.UNKNOWN: 6,
}  # fmt: skip
_POINTS: Final = frozenset({PlacePrecision.EXACT, PlacePrecision.SETTLEMENT})
_FINENESS: Final = {
    TimePrecision.DAY: 0, TimePrecision.WEEK: 1, TimePrecision.RANGE: 2, TimePrecision.MONTH: 3, TimePrecision.YEAR: 4,
    TimePrecision.UNKNOWN: 5,
}  # fmt: skip


def place_of(claims: Sequence[Claim]) -> Place | None:
    """The incident's place, as one of its claims tells it; None where none tells any.

    Where points contradict each other, the one that most claims stand by is chosen, the first of equals.
    """
    told = _told(claims)
    places = [(i, place) for i, claim in enumerate(told) for place in claim.places]
    if not places:
        return None
    points = [place for _, place in places if place.precision in _POINTS]
    support = {id(place): sum(km(place, other) <= NEAR_KM for other in points) for place in points}
    most = max(support.values(), default=0)
    fitting = [p for _, p in places if p.precision not in _POINTS or support[id(p)] == most]
    return min(fitting, key=lambda p: _EXACTNESS[p.precision])


def when_of(claims: Sequence[Claim]) -> When | None:
    """The incident's time, as one of its claims tells it: of the finest the one told most, the first of equals."""
    times = [claim.when for claim in _told(claims) if claim.when]
    if not times:
        return None
    finest = min(_FINENESS[when.precision] for when in times)
    fine = [when for when in times if _FINENESS[when.precision] == finest]
    votes: Counter[tuple[date | None, date | None]] = Counter((when.start, when.end) for when in fine)
    return max(fine, key=lambda when: votes[when.start, when.end] + (when is fine[0]))


def _told(claims: Sequence[Claim]) -> Sequence[Claim]:
    """The claims of the incident itself; where all are background or roll-ups, all."""
    return [c for c in claims if c.scope is Scope.INCIDENT] or claims


def far_apart(some: Iterable[Place], others: Iterable[Place]) -> bool:
    """Whether both name points and every pair of points is too far apart for one incident."""
    a, b = ([p for p in places if p.precision in _POINTS] for places in (some, others))
    return bool(a and b) and min(km(p, q) for p in a for q in b) > NEAR_KM


def km(a: Place, b: Place) -> float:
    """Kilometres between two places on the sphere; infinite where one has no coordinates."""
    if a.lat is None or a.lon is None or b.lat is None or b.lon is None:
        return math.inf
    north, south = math.radians(a.lat), math.radians(b.lat)
    half = math.sin((south - north) / 2) ** 2
    half += math.cos(north) * math.cos(south) * math.sin(math.radians(b.lon - a.lon) / 2) ** 2
    return 2 * _EARTH_KM * math.asin(min(1.0, math.sqrt(half)))
