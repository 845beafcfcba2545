"""Candidates and context → one row of figures a candidate, which the weights (locate/weights.json) turn into a score.

Two stages: what can be told of each mention alone, then what the most likely places of the other mentions say to it.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import numpy.typing as npt

from warledger.locate.candidates import Candidates
from warledger.locate.context import Votes
from warledger.locate.gazetteer import Gazetteer, Kind, Records

Matrix = npt.NDArray[np.float64]

ALONE = (
    "exact name",
    "main name",
    "people",
    "people unknown",
    "most people of the name",
    "behind the largest",
    "settlement",
    "quarter",
    "district",
    "province",
    "country",
    "site",
    "area",
    "in the curated table",
    "capital",
    "province told",
    "province told, is none",
    "district told",
    "settlement told",
    "settlement told, is none",
    "local kind told",
    "countryside of a province",
    "country named in the text",
    "share of its country in the text",
    "first division named in the text",
    "share of its first division in the text",
    "enclosing country",
    "enclosing first division",
    "close to the enclosing place",
    "encloses by itself, is none of them",
    "enclosing told elsewhere",
    "neighbour before it",
    "alone with its name",
    "one part of a name",
    "a country bears the name",
    "a first division bears the name",
)
TOGETHER = (
    "others in its country",
    "others in its first division",
    "others within 50 km",
    "others within 300 km",
    "nearest other",
    "an enclosing place is named",
    "only one in its country",
    "none of them",
)
NAMES = (*ALONE, *TOGETHER)
SETTLEMENT, QUARTER, DISTRICT, PROVINCE, SITE, COUNTRY, AREA, ROAD, CAMP, CROSSING, CONTINENT = (
    int(kind) for kind in Kind
)
"""Kinds as plain numbers: comparing columns with them takes half the time."""
_LOCAL = frozenset((Kind.SITE, Kind.CAMP, Kind.QUARTER, Kind.CROSSING, Kind.AREA, Kind.ROAD))
_IS_LOCAL = np.array([kind in _LOCAL for kind in Kind])
_IS_LARGE = np.array([kind in (Kind.COUNTRY, Kind.CONTINENT) for kind in Kind])


@dataclass(frozen=True, slots=True)
class Mention:
    """One way in which a report tells a place: its candidates, the kind told, how often, and the candidates of the
    names beside it.
    """

    words: str
    candidates: Candidates
    kind: str | None
    part: str | None
    times: int
    enclosing: tuple[int, ...]
    elsewhere: tuple[int, ...]
    neighbour: tuple[int, ...]
    own: tuple[tuple[int, int], ...]


@dataclass(frozen=True, slots=True)
class Table:
    """All candidates of a report's mentions, one below the other: `owner` says whose, `rows` the figures of the
    first stage.
    """

    places: npt.NDArray[np.int64]
    owner: npt.NDArray[np.int64]
    records: Records
    rows: Matrix
    vectors: Matrix
    mentions: Sequence[Mention]


def tabulate(gazetteer: Gazetteer, mentions: Sequence[Mention], votes: Votes) -> Table:
    """The first stage's figures."""
    sizes = np.array([mention.candidates.found.places.size for mention in mentions])
    places = np.concatenate([mention.candidates.found.places for mention in mentions])
    owner = np.repeat(np.arange(len(mentions)), sizes)
    records = gazetteer.records(places)
    exact = np.concatenate([mention.candidates.found.exact for mention in mentions])
    main = np.concatenate([mention.candidates.found.main for mention in mentions])
    rows = np.zeros((places.size, len(NAMES)))
    vectors = unit_vectors(records.lat, records.lon)
    kind = records.kind
    most = np.zeros(len(mentions))
    settled = np.where(_IS_LARGE[kind], 0.0, records.population)
    np.maximum.at(most, owner, settled)
    told = np.array([_TOLD.get(mention.kind or "", 0) for mention in mentions])[owner]
    countryside = np.array(
        [
            (mention.part is not None and "countryside" in mention.part) or mention.part == "rural"
            for mention in mentions
        ]
    )[owner]
    country_share, region_share = _shares(votes, mentions, owner, records)
    columns: list[npt.NDArray[np.generic]] = [
        exact,
        main,
        settled / 7,
        records.population == 0,
        (settled == most[owner]) & (settled > 0),
        (most[owner] - settled) / 7,
        kind == SETTLEMENT,
        (kind == QUARTER) | (kind == CAMP),
        kind == DISTRICT,
        kind == PROVINCE,
        kind == COUNTRY,
        (kind == SITE) | (kind == CROSSING) | (kind == ROAD),
        (kind == AREA) | (kind == CONTINENT),
        records.known,
        gazetteer.capitals(places),
        (told == 1) & (kind == PROVINCE),
        (told == 1) & (kind != PROVINCE),
        (told == 2) & (kind == DISTRICT),
        (told == 3) & (kind == SETTLEMENT),
        (told == 3) & (kind != SETTLEMENT),
        (told == 4) & _IS_LOCAL[kind],
        countryside & (kind == PROVINCE),
        country_share > 0,
        country_share,
        region_share > 0,
        region_share,
    ]
    for number, column in enumerate(columns):
        rows[:, number] = column
    at = len(columns)
    start = 0
    for mention, size in zip(mentions, sizes, strict=True):
        here = slice(start, start + size)
        start += size
        if size:
            if mention.enclosing:
                inside = enclosed_by(gazetteer, records, vectors, here, mention.enclosing)
                rows[here, at : at + 3] = inside
                rows[here, at + 3] = inside.max(axis=1) == 0
            if mention.elsewhere:
                rows[here, at + 4] = enclosed_by(gazetteer, records, vectors, here, mention.elsewhere).max(axis=1)
            if mention.neighbour:
                rows[here, at + 5] = enclosed_by(gazetteer, records, vectors, here, mention.neighbour).max(axis=1)
            rows[here, at + 6] = size == 1
            rows[here, at + 7] = not mention.candidates.whole
            spelled = exact[here] & main[here]
            for place_of, size_told in ((at + 8, COUNTRY), (at + 9, PROVINCE)):
                bears = kind[here] == size_told
                rows[here, place_of] = (bears & spelled).any() & ~bears & (kind[here] < COUNTRY)
    return Table(places, owner, records, rows, vectors, mentions)


_TOLD = {"province": 1, "district": 2, "settlement": 3, "quarter": 4, "camp": 4, "site": 4, "road": 4, "post": 4}


@dataclass(frozen=True, slots=True)
class Around:
    """What places named beside others enclose: whole countries, first divisions, and the surroundings of towns and
    districts.
    """

    countries: npt.NDArray[np.int64]
    regions: npt.NDArray[np.int64]
    points: Matrix
    reach: Matrix


@lru_cache(maxsize=16384)
def look_around(gazetteer: Gazetteer, enclosing: tuple[int, ...]) -> Around:
    """The enclosing places' countries, divisions and points; a large town reaches farther."""
    around = gazetteer.records(np.array(enclosing, dtype=np.int64))
    local = ~_IS_LARGE[around.kind] & (around.kind != PROVINCE)
    return Around(
        around.country[around.kind == COUNTRY],
        around.region[around.kind == PROVINCE],
        unit_vectors(around.lat[local], around.lon[local]),
        np.clip(around.population[local] / 5, 0.3, 1.2),
    )


def enclosed_by(
    gazetteer: Gazetteer, records: Records, vectors: Matrix, here: slice, enclosing: tuple[int, ...]
) -> Matrix:
    """Three figures a candidate: lies in an enclosing country, in an enclosing first division, near an enclosing
    district or town.
    """
    inside = np.zeros((here.stop - here.start, 3))
    if not enclosing:
        return inside
    around = look_around(gazetteer, enclosing)
    kind = records.kind[here]
    if around.countries.size:
        inside[:, 0] = (records.country[here, None] == around.countries).any(axis=1) & (kind != COUNTRY)
    if around.regions.size:
        inside[:, 1] = (records.region[here, None] == around.regions).any(axis=1) & (kind != PROVINCE)
    if around.reach.size:
        away = distances(vectors[here], around.points)
        inside[:, 2] = (np.exp(-away / 40) * around.reach * (away > 0.05)).max(axis=1)
    return inside


def add_together(table: Table, chances: Matrix) -> Matrix:
    """The rows with the second stage's figures: `chances` is each candidate's probability after the first stage."""
    rows = table.rows.copy()
    best, chance = _leaders(table, chances)
    if best.size < 1:
        return rows
    records = table.records
    times = np.array([mention.times for mention in table.mentions], dtype=np.float64)[table.owner[best]]
    weight = chance * np.minimum(times, 3) ** 0.5
    if best.size > MOST_LEADERS:
        strongest = np.sort(np.argsort(-weight, kind="stable")[:MOST_LEADERS])
        best, weight = best[strongest], weight[strongest]
    leader_owner = table.owner[best]
    words = _word_numbers(table.mentions)
    other = words[table.owner][:, None] != words[leader_owner][None, :]
    strength = weight[None, :] * other
    total = strength.sum(axis=1) + 0.5
    same_country = records.country[:, None] == records.country[best][None, :]
    same_region = (records.region[:, None] == records.region[best][None, :]) & (records.region[:, None] >= 0)
    large = _IS_LARGE[records.kind[best]]
    away = distances(table.vectors, table.vectors[best])
    point = strength * ~large[None, :]
    at = len(ALONE)
    rows[:, at] = (strength * same_country).sum(axis=1) / total
    rows[:, at + 1] = (strength * same_region).sum(axis=1) / total
    rows[:, at + 2] = np.log1p((point * np.exp(-away / 50)).sum(axis=1))
    rows[:, at + 3] = np.log1p((point * np.exp(-away / 300)).sum(axis=1))
    nearest = np.where((point > 0.25) & other, away, 20000.0).min(axis=1)
    rows[:, at + 4] = np.log1p(nearest) / 10
    parent = (records.kind[best] == PROVINCE) | (records.kind[best] == DISTRICT)
    rows[:, at + 5] = (strength * same_region * parent[None, :]).max(axis=1)
    rows[:, at + 6] = (strength * same_country).max(axis=1) < 0.25
    return rows


def _leaders(table: Table, chances: Matrix) -> tuple[npt.NDArray[np.int64], Matrix]:
    """The most likely candidate of each mention, and its chance."""
    order = np.lexsort((-chances, table.owner))
    first = np.ones(order.size, dtype=np.bool_)
    first[1:] = table.owner[order][1:] != table.owner[order][:-1]
    best = order[first]
    return best, chances[best]


def _word_numbers(mentions: Sequence[Mention]) -> npt.NDArray[np.int64]:
    """One number for all mentions of the same name."""
    numbers: dict[str, int] = {}
    return np.array([numbers.setdefault(mention.words, len(numbers)) for mention in mentions])


def unit_vectors(lat: Matrix, lon: Matrix) -> Matrix:
    """Points on the unit sphere, one row a place."""
    phi, theta = np.radians(lat), np.radians(lon)
    return np.stack([np.cos(phi) * np.cos(theta), np.cos(phi) * np.sin(theta), np.sin(phi)], axis=1)


def distances(here: Matrix, there: Matrix) -> Matrix:
    """Kilometres along the great circle, one row a place of `here`."""
    return np.asarray(6371.0 * np.arccos(np.clip(here @ there.T, -1.0, 1.0)))


def _shares(
    votes: Votes, mentions: Sequence[Mention], owner: npt.NDArray[np.int64], records: Records
) -> tuple[Matrix, Matrix]:
    """Each candidate's country's and first division's part of the report's votes, without those its own words gave."""
    countries = _counts(votes.countries, records.country)
    regions = _counts(votes.regions, records.region)
    for number, mention in enumerate(mentions):
        if mention.own:
            mine = owner == number
            for country in {country for country, _ in mention.own}:
                countries[mine & (records.country == country)] -= mention.times
            for region in {region for _, region in mention.own}:
                regions[mine & (records.region == region)] -= mention.times
    in_countries, in_regions = sum(votes.countries.values()) + 1.0, sum(votes.regions.values()) + 1.0
    return np.maximum(countries, 0.0) / in_countries, np.maximum(regions, 0.0) / in_regions


def _counts(votes: Mapping[int, int], numbers: npt.NDArray[np.int64]) -> Matrix:
    counts = np.zeros(numbers.size)
    if len(votes) < FEW_VOTES:
        for number, times in votes.items():
            counts[numbers == number] = times
        return counts
    return np.array([votes.get(number, 0) for number in numbers.tolist()], dtype=np.float64)


MOST_LEADERS = 120
"""Mentions whose likeliest places speak to the others; a report that names more is a list: its strongest say enough."""
FEW_VOTES = 12
"""Countries or divisions up to which one pass over the column each is faster than one look-up a candidate."""
