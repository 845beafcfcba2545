"""A mention's scored candidates → its choice: the best one, its namesakes of another size, and those behind it."""

import math
from dataclasses import dataclass
from itertools import islice
from typing import NamedTuple

import numpy as np

from warledger.locate.features import DISTRICT, PROVINCE, SETTLEMENT, Matrix, Mention, Table
from warledger.locate.scoring import Scored

LISTED = 4
"""Candidates kept of a mention: the chosen one and its runners-up."""
NEAR = 1.1
"""Degrees (about 120 km) within which a town and the division of its name belong together."""
AS_LIKELY = 0.15
"""A namesake with this part of the best one's chance may take its place."""


class Candidate(NamedTuple):
    """One candidate with what is told of it; `row` is its place in the table. A tuple: a report makes hundreds."""

    row: int
    place: int
    kind: int
    lat: float
    lon: float
    country: int
    region: int
    exact: bool
    chance: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of a mention, best first; `lead`: what each figure adds to the best one's score above that of
    the next elsewhere;
    `none`: the chance that none of them is meant.

    The best one's chance holds those of its namesakes: a town, its district and its province are one answer told
    at three sizes.
    """

    mention: Mention
    ranked: tuple[Candidate, ...]
    namesakes: int
    rivals: tuple[Candidate, ...]
    lead: Matrix
    none: float


def rank_all(table: Table, scored: Scored) -> list[Choice]:
    """One choice a mention."""
    records = table.records
    exact = np.concatenate([mention.candidates.found.exact for mention in table.mentions])
    columns = (
        table.places, records.kind, records.lat, records.lon, records.country, records.region, exact, scored.chances,
    )  # fmt: skip
    rows = zip(range(exact.size), *(column.tolist() for column in columns), strict=True)
    candidates = list(map(Candidate._make, rows))
    bounds = np.searchsorted(table.owner, np.arange(len(table.mentions) + 1)).tolist()
    return [
        _rank(mention, candidates[start:stop], scored, none)
        for mention, start, stop, none in zip(table.mentions, bounds, bounds[1:], scored.none.tolist(), strict=False)
    ]


def _rank(mention: Mention, candidates: list[Candidate], scored: Scored, none: float) -> Choice:
    """The choice among a mention's candidates."""
    candidates.sort(key=_by_chance)
    family = _family(candidates)
    best = _of_told_size(family, mention)
    rows = {candidate.row for candidate in family}
    rivals = tuple(islice((candidate for candidate in candidates if candidate.row not in rows), 2))
    lead = scored.parts[best.row] - scored.parts[rivals[0].row] if rivals else scored.parts[best.row]
    namesakes = int(np.count_nonzero(mention.candidates.found.exact)) or len(candidates)
    together = best._replace(chance=sum(candidate.chance for candidate in family))
    behind = islice((candidate for candidate in candidates if candidate.row != best.row), LISTED - 1)
    return Choice(mention, (together, *behind), namesakes, rivals, lead, none)


def _by_chance(candidate: Candidate) -> tuple[float, int]:
    return -candidate.chance, candidate.place


def _family(candidates: list[Candidate]) -> list[Candidate]:
    """The best candidate and those that are the same place at another size: town, district, province of one name."""
    best = candidates[0]
    if len(candidates) == 1 or best.kind > PROVINCE:
        return candidates[:1]
    return [
        candidate
        for candidate in candidates
        if candidate is best
        or (candidate.country == best.country and candidate.kind <= PROVINCE and _is_kin(candidate, best))
    ]


def _is_kin(one: Candidate, best: Candidate) -> bool:
    """Whether the one lies in the division that the other is, or both lie close together."""
    if one.region == best.region and PROVINCE in (one.kind, best.kind):
        return True
    narrow = math.cos(math.radians(best.lat))
    return math.hypot(one.lat - best.lat, (one.lon - best.lon) * narrow) < NEAR


def _of_told_size(family: list[Candidate], mention: Mention) -> Candidate:
    """The member of a family that the words tell: the province where they say so, else the town."""
    rural = mention.part is not None and ("countryside" in mention.part or mention.part == "rural")
    wanted = {"province": PROVINCE, "district": DISTRICT}.get(mention.kind or "", PROVINCE if rural else SETTLEMENT)
    told = mention.kind in ("province", "district", "settlement") or rural
    least = 0.0 if told else AS_LIKELY * family[0].chance
    return next((one for one in family if one.kind == wanted and one.chance >= least), family[0])
