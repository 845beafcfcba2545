"""A mention's scored candidates → its choice: the best one, its namesakes of another size, and those behind it."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from warledger.locate.features import Matrix, Mention, Table
from warledger.locate.gazetteer import Gazetteer, Kind
from warledger.locate.scoring import Scored

LISTED = 4
"""Candidates kept of a mention: the chosen one and its runners-up."""
NEAR = 0.98
"""Cosine of the angle (about 130 km) within which a town and the division of its name belong together."""
AS_LIKELY = 0.15
"""A namesake with this part of the best one's chance may take its place."""


@dataclass(frozen=True, slots=True)
class Candidate:
    """One candidate with what is told of it."""

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
    """The candidates of a mention, best first; `lead`: what each figure adds to the best one's score above that of the next elsewhere.

    The best one's chance holds those of its namesakes: a town, its district and its province are one answer told at three sizes.
    """

    mention: Mention
    ranked: tuple[Candidate, ...]
    namesakes: int
    rivals: tuple[Candidate, ...]
    lead: Matrix


def rank(gazetteer: Gazetteer, mention: Mention, table: Table, scored: Scored, order: npt.NDArray[np.int64]) -> Choice:
    """The choice among the candidates at `order` (rows of the table, most likely first)."""
    exact = mention.candidates.found.exact
    start = int(order.min())
    family = _family(table, order)
    best = _of_told_size(table, scored, family, mention)
    chance = float(scored.chances[family].sum())
    behind = order[order != best]
    listed = (best, *behind[: LISTED - 1].tolist())
    candidates = [_candidate(table, int(row), float(scored.chances[row]), bool(exact[row - start])) for row in listed]
    outside = order[~np.isin(order, family)]
    lead = scored.parts[best] - scored.parts[outside[0]] if outside.size else scored.parts[best]
    first = candidates[0]
    ranked = (Candidate(first.place, first.kind, first.lat, first.lon, first.country, first.region, first.exact, chance), *candidates[1:])
    rivals = tuple(_candidate(table, int(row), float(scored.chances[row]), True) for row in outside[:2].tolist())
    return Choice(mention, ranked, int(exact.sum()) or len(exact), rivals, lead)


def _candidate(table: Table, row: int, chance: float, exact: bool) -> Candidate:
    records = table.records
    return Candidate(
        int(table.places[row]),
        Kind(int(records.kind[row])),
        float(records.lat[row]),
        float(records.lon[row]),
        int(records.country[row]),
        int(records.region[row]),
        exact,
        chance,
    )


def _family(table: Table, order: npt.NDArray[np.int64]) -> npt.NDArray[np.int64]:
    """The rows of the best candidate and of those that are the same place at another size: town, district, province of one name."""
    best = order[0]
    records = table.records
    if order.size == 1 or records.kind[best] > Kind.PROVINCE:
        return order[:1]
    near = table.vectors[order] @ table.vectors[best] > NEAR
    same = (records.country[order] == records.country[best]) & (records.kind[order] <= Kind.PROVINCE)
    division = (records.kind[order] == Kind.PROVINCE) | (records.kind[best] == Kind.PROVINCE)
    family: npt.NDArray[np.int64] = order[same & (near | (division & (records.region[order] == records.region[best])))]
    return family


def _of_told_size(table: Table, scored: Scored, family: npt.NDArray[np.int64], mention: Mention) -> int:
    """The member of a family that the words tell: the province where they say so, else the town."""
    rural = mention.part is not None and ("countryside" in mention.part or mention.part == "rural")
    wanted = {"province": Kind.PROVINCE, "district": Kind.DISTRICT}.get(mention.kind or "", Kind.PROVINCE if rural else Kind.SETTLEMENT)
    chances = scored.chances[family]
    told = mention.kind in ("province", "district", "settlement") or rural
    fitting = family[(table.records.kind[family] == wanted) & (told | (chances >= AS_LIKELY * chances[0]))]
    return int(fitting[0]) if fitting.size else int(family[0])
