"""A mention's scored candidates → its choice: the best one, its namesakes of another size, and those behind it."""

import math
from dataclasses import dataclass, replace

import numpy as np

from warledger.locate.features import Matrix, Mention, Table
from warledger.locate.gazetteer import Kind
from warledger.locate.scoring import Scored

LISTED = 4
"""Candidates kept of a mention: the chosen one and its runners-up."""
NEAR = 1.1
"""Degrees (about 120 km) within which a town and the division of its name belong together."""
AS_LIKELY = 0.15
"""A namesake with this part of the best one's chance may take its place."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate with what is told of it; `row` is its place in the table."""

    row: int
    place: int
    kind: Kind
    lat: float
    lon: float
    country: int
    region: int
    exact: bool
    chance: float


@dataclass(frozen=True, slots=True)
class Choice:
    """The candidates of a mention, best first; `lead`: what each figure adds to the best one's score above that of the next elsewhere;
    `none`: the chance that none of them is meant.

    The best one's chance holds those of its namesakes: a town, its district and its province are one answer told at three sizes.
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
    columns = zip(
        table.owner.tolist(),
        table.places.tolist(),
        records.kind.tolist(),
        records.lat.tolist(),
        records.lon.tolist(),
        records.country.tolist(),
        records.region.tolist(),
        exact.tolist(),
        scored.chances.tolist(),
        strict=True,
    )
    mine: list[list[Candidate]] = [[] for _ in table.mentions]
    for row, (owner, place, kind, lat, lon, country, region, same, chance) in enumerate(columns):
        mine[owner].append(Candidate(row, place, KINDS[kind], lat, lon, country, region, same, chance))
    return [
        _rank(mention, candidates, scored, none)
        for mention, candidates, none in zip(table.mentions, mine, scored.none.tolist(), strict=True)
    ]


KINDS = tuple(Kind)


def _rank(mention: Mention, candidates: list[Candidate], scored: Scored, none: float) -> Choice:
    """The choice among a mention's candidates."""
    candidates.sort(key=lambda candidate: (-candidate.chance, candidate.place))
    family = _family(candidates)
    best = _of_told_size(family, mention)
    together = sum(candidate.chance for candidate in family)
    behind = [candidate for candidate in candidates if candidate is not best]
    rivals = tuple(candidate for candidate in candidates if candidate not in family)[:2] if len(candidates) > len(family) else ()
    lead = scored.parts[best.row] - scored.parts[rivals[0].row] if rivals else scored.parts[best.row]
    namesakes = sum(candidate.exact for candidate in candidates) or len(candidates)
    return Choice(mention, (replace(best, chance=together), *behind[: LISTED - 1]), namesakes, rivals, lead, none)


def _family(candidates: list[Candidate]) -> list[Candidate]:
    """The best candidate and those that are the same place at another size: town, district, province of one name."""
    best = candidates[0]
    if len(candidates) == 1 or best.kind > Kind.PROVINCE:
        return candidates[:1]
    return [candidate for candidate in candidates if candidate is best or _is_kin(candidate, best)]


def _is_kin(one: Candidate, best: Candidate) -> bool:
    if one.country != best.country or one.kind > Kind.PROVINCE:
        return False
    if one.region == best.region and Kind.PROVINCE in (one.kind, best.kind):
        return True
    narrow = math.cos(math.radians(best.lat))
    return math.hypot(one.lat - best.lat, (one.lon - best.lon) * narrow) < NEAR


def _of_told_size(family: list[Candidate], mention: Mention) -> Candidate:
    """The member of a family that the words tell: the province where they say so, else the town."""
    rural = mention.part is not None and ("countryside" in mention.part or mention.part == "rural")
    wanted = {"province": Kind.PROVINCE, "district": Kind.DISTRICT}.get(mention.kind or "", Kind.PROVINCE if rural else Kind.SETTLEMENT)
    told = mention.kind in ("province", "district", "settlement") or rural
    least = 0.0 if told else AS_LIKELY * family[0].chance
    return next((one for one in family if one.kind is wanted and one.chance >= least), family[0])
