"""A phrase → the places that may be meant by it."""

from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from warledger.locate.gazetteer import Found, Gazetteer, Kind, Records
from warledger.locate.words import Phrase

MOST = 40
"""Candidates kept for one phrase; the rest are hamlets of a name that fills the gazetteer."""
TOWN = 3.0
"""log10 of the people that a place one spelling away needs, where another bears the very name."""
NEAR = 0.7
"""Degrees (about 75 km) within which a town and a district of its name belong together."""


@dataclass(frozen=True, slots=True)
class Candidates:
    """What a phrase may mean: the places found by `name`, one of the phrase's; `whole`: by the whole words, not by
    a part's name.
    """

    found: Found
    name: str
    whole: bool
    other_end: Found | None = None


@lru_cache(maxsize=32768)
def find_candidates(gazetteer: Gazetteer, phrase: Phrase) -> Candidates:
    """The places that the phrase may mean, none where no name of it is in the gazetteer."""
    for name in phrase.whole:
        found = gazetteer.find(name)
        if found.exact.any():
            return Candidates(_keep(gazetteer, found, only_exact=True), name, whole=True)
    by_name = [(name, gazetteer.find(name)) for name in phrase.names]
    if phrase.kind == "post":
        by_name[1:] = [(name, _towns(gazetteer, found)) for name, found in by_name[1:]]
    by_name.sort(key=lambda pair: not pair[1].exact.any())
    for name, found in by_name:
        if found.places.size:
            other = gazetteer.find(phrase.other_end[0]) if phrase.other_end else None
            return Candidates(
                _keep(gazetteer, found, only_exact=False, district_told=phrase.kind == "district"),
                name,
                whole=not phrase.part,
                other_end=other,
            )
    return Candidates(gazetteer.find(""), "", whole=True)


def _towns(gazetteer: Gazetteer, found: Found) -> Found:
    """Only what has an airport, a base, a prison named after it: places of some size, spelled alike."""
    people = gazetteer.records(found.places).population
    return _pick(found, found.exact & (people >= TOWN))


def _keep(gazetteer: Gazetteer, found: Found, *, only_exact: bool, district_told: bool = False) -> Found:
    """Without the hamlets one spelling away from a name that others bear exactly; the most populous MOST."""
    records = gazetteer.records(found.places)
    keep = found.exact.copy()
    if not only_exact:
        keep |= (records.population >= TOWN) | (records.kind != Kind.SETTLEMENT) | (not found.exact.any())
    found = _pick(found, keep & ~(_beside_its_town(records, found) & (not district_told)))
    if found.places.size > MOST:
        records = gazetteer.records(found.places)
        weight = (
            records.population
            + 1.5 * found.exact
            + 3.0 * records.known
            + 2.0 * np.isin(records.kind, (Kind.PROVINCE, Kind.COUNTRY))
        )
        found = _pick(found, np.isin(np.arange(found.places.size), np.argsort(-weight, kind="stable")[:MOST]))
    return found


def _beside_its_town(records: Records, found: Found) -> np.ndarray:
    """Which are districts named after a town in them that bears the name as exactly: the town stands for both."""
    district = records.kind == Kind.DISTRICT
    town = (records.kind == Kind.SETTLEMENT) & (records.population > 0)
    if not district.any() or not town.any():
        return np.zeros(district.size, dtype=np.bool_)
    near = np.hypot(records.lat[:, None] - records.lat[town], (records.lon[:, None] - records.lon[town]) * 0.8)
    same = (records.country[:, None] == records.country[town]) & (found.exact[:, None] <= found.exact[town])
    beside: np.ndarray = district & ((near < NEAR) & same).any(axis=1)
    return beside


def _pick(found: Found, keep: np.ndarray) -> Found:
    return Found(found.places[keep], found.exact[keep], found.main[keep])
