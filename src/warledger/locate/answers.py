"""A chosen candidate → a Place: its precision, never finer than the words, its reason in words, and the runners-up."""

from collections.abc import Callable
from functools import lru_cache, partial

import numpy as np

from warledger.locate.features import NAMES, distances, unit_vectors
from warledger.locate.gazetteer import Found, Gazetteer, Kind
from warledger.locate.ranking import Candidate, Choice
from warledger.locate.words import Phrase
from warledger.model import Place, PlacePrecision, RunnerUp, Span

UNSURE = 0.15
"""A chance below which, with a rival elsewhere, the place stays unknown."""
NOT_THIS = 0.8
"""A chance that none of the candidates is meant from which the place stays unknown; the curated ones were put
there because they are meant.
"""
SAME_SPOT = 0.04
"""Degrees (about 4 km) within which a hand-made place and a record of its name are one town."""
FARTHEST_BETWEEN = 200.0
"""Kilometres between the two ends of "between X and Y"; farther ends are no neighbours."""
LIFT = 0.2
"""What a reason must add to the score to be told."""
_PRECISION = {
    Kind.SETTLEMENT: PlacePrecision.SETTLEMENT,
    Kind.QUARTER: PlacePrecision.SETTLEMENT,
    Kind.CAMP: PlacePrecision.SETTLEMENT,
    Kind.DISTRICT: PlacePrecision.DISTRICT,
    Kind.PROVINCE: PlacePrecision.PROVINCE,
    Kind.COUNTRY: PlacePrecision.COUNTRY,
    Kind.SITE: PlacePrecision.EXACT,
    Kind.CROSSING: PlacePrecision.EXACT,
    Kind.AREA: PlacePrecision.AREA,
    Kind.ROAD: PlacePrecision.AREA,
    Kind.CONTINENT: PlacePrecision.AREA,
}
_TOLD = {"province": PlacePrecision.PROVINCE, "district": PlacePrecision.DISTRICT}
_LOCAL = (PlacePrecision.EXACT, PlacePrecision.SETTLEMENT)
_GROUPS = (
    (
        "a place named beside it encloses it",
        (
            "enclosing country",
            "enclosing first division",
            "close to the enclosing place",
            "enclosing told elsewhere",
            "neighbour before it",
        ),
    ),
    (
        "the report speaks of its country",
        ("country named in the text", "share of its country in the text", "others in its country"),
    ),
    (
        "the report speaks of its province",
        ("first division named in the text", "share of its first division in the text", "others in its first division"),
    ),
    ("near the report's other places", ("others within 50 km", "others within 300 km", "nearest other")),
    (
        "the largest of its name",
        ("people", "most people of the name", "behind the largest", "people unknown", "capital"),
    ),
    (
        "the kind of place that the words tell",
        (
            "province told",
            "district told",
            "settlement told",
            "settlement told, is none",
            "local kind told",
            "countryside of a province",
        ),
    ),
    ("spelled as in the words", ("exact name", "main name")),
)


_GROUP_WORDS = tuple(words for words, _ in _GROUPS)
_IN_GROUP = np.array([[float(name in names) for name in NAMES] for _, names in _GROUPS])


Answer = Callable[[Span | None], Place]
"""What is told of a mention, waiting for the span that it is told of."""


def unknown(span: Span | None, reason: str) -> Place:
    """No place, with the reason."""
    return Place(span=span, precision=PlacePrecision.UNKNOWN, reason=reason)


def answer(gazetteer: Gazetteer, phrase: Phrase, choice: Choice) -> Answer:
    """The place chosen for a mention, to be given to each of its spans."""
    best = choice.ranked[0]
    runners = tuple(_runner_up(gazetteer, candidate) for candidate in choice.ranked[1:])
    if best.chance < UNSURE and any(rival.chance > best.chance / 2 for rival in choice.rivals):
        reason = f"{choice.namesakes} places bear the name and nothing tells which is meant"
        return partial(
            Place,
            precision=PlacePrecision.UNKNOWN,
            reason=reason,
            runners_up=(_runner_up(gazetteer, best), *runners[:2]),
        )
    if choice.none > NOT_THIS and gazetteer.known(best.place) is None:
        reason = "a place of this name is known, but it does not fit the report"
        return partial(
            Place,
            precision=PlacePrecision.UNKNOWN,
            reason=reason,
            runners_up=(_runner_up(gazetteer, best), *runners[:2]),
        )
    geonames_id, wof_id = _ids(gazetteer, best.place)
    middle = _middle(gazetteer, best, choice.mention.candidates.other_end)
    lat, lon = middle or (best.lat, best.lon)
    return partial(
        Place,
        precision=_precision(gazetteer, phrase, choice, between=middle is not None),
        reason=_reason(gazetteer, phrase, choice, between=middle is not None),
        name=gazetteer.name(best.place),
        geonames_id=geonames_id,
        wof_id=wof_id,
        lat=round(lat, 5),
        lon=round(lon, 5),
        country=gazetteer.country_code(best.country),
        admin1=gazetteer.region_name(best.place, best.region),
        score=round(best.chance, 4),
        runners_up=runners,
    )


@lru_cache(maxsize=4096)
def _ids(gazetteer: Gazetteer, place: int) -> tuple[int | None, int | None]:
    """A place's ids; a town of the hand-made table takes those of the record of its name at the same spot."""
    ids = gazetteer.ids(place)
    curated = gazetteer.known(place)
    if any(ids) or curated is None or curated.precision != PlacePrecision.SETTLEMENT:
        return ids
    for name in (curated.name, *curated.other_names):
        found = gazetteer.find(name).places
        records = gazetteer.records(found)
        away = np.hypot(records.lat - curated.lat, records.lon - curated.lon)
        away[records.known | (records.kind != Kind.SETTLEMENT)] = np.inf
        if away.size and away.min() < SAME_SPOT:
            return gazetteer.ids(int(found[np.argmin(away)]))
    return ids


def _runner_up(gazetteer: Gazetteer, candidate: Candidate) -> RunnerUp:
    geonames_id, wof_id = gazetteer.ids(candidate.place)
    return RunnerUp(
        name=gazetteer.name(candidate.place),
        country=gazetteer.country_code(candidate.country),
        lat=round(candidate.lat, 5),
        lon=round(candidate.lon, 5),
        score=round(candidate.chance, 4),
        geonames_id=geonames_id,
        wof_id=wof_id,
    )


def _middle(gazetteer: Gazetteer, best: Candidate, other: Found | None) -> tuple[float, float] | None:
    """For "between X and Y" the middle, where a Y lies near."""
    if other is None or not other.places.size:
        return None
    ends = gazetteer.records(other.places)
    here = unit_vectors(np.array([best.lat]), np.array([best.lon]))
    away = distances(here, unit_vectors(ends.lat, ends.lon))[0]
    near = int(np.argmin(away))
    if away[near] > FARTHEST_BETWEEN:
        return None
    return (best.lat + float(ends.lat[near])) / 2, (best.lon + float(ends.lon[near])) / 2


def _precision(gazetteer: Gazetteer, phrase: Phrase, choice: Choice, *, between: bool) -> PlacePrecision:
    """The precision of the record, or a coarser one that the words tell."""
    best = choice.ranked[0]
    curated = gazetteer.known(best.place)
    precision = PlacePrecision(curated.precision) if curated else _PRECISION[Kind(best.kind)]
    if between:
        return PlacePrecision.AREA
    if phrase.part and not choice.mention.candidates.whole:
        return PlacePrecision.AREA if precision in (*_LOCAL, PlacePrecision.DISTRICT) else precision
    if precision in _LOCAL and phrase.kind in _TOLD:
        return _TOLD[phrase.kind]
    whole_name = choice.mention.candidates.name in (*phrase.names[:1], *phrase.whole)
    if not whole_name and precision in _LOCAL and phrase.kind in ("quarter", "post", "area"):
        return PlacePrecision.AREA
    if precision is PlacePrecision.EXACT and phrase.kind not in ("site", "post", "road") and not whole_name:
        return PlacePrecision.AREA
    return precision


def _reason(gazetteer: Gazetteer, phrase: Phrase, choice: Choice, *, between: bool) -> str:
    """Why this one, in a few words."""
    told = []
    if between:
        told.append("the middle between the two places named")
    elif phrase.part and not choice.mention.candidates.whole:
        told.append(f"{phrase.part}: no point there is named, the place named stands for it")
    elif phrase.site and choice.mention.candidates.name != phrase.names[0]:
        told.append(f"{phrase.site} itself is in no gazetteer, the place it is named after is")
    best = choice.ranked[0]
    if not best.exact:
        told.append(f"spelled {gazetteer.name(best.place)!r} in the gazetteer")
    if not choice.rivals:
        told.append("the only place of the name")
    else:
        told += _strongest(choice)
        if choice.namesakes > 1:
            told.append(f"{choice.namesakes} places bear the name")
    curated = gazetteer.known(best.place)
    if curated and curated.kind != "country":
        told.append("from the hand-made table")
    return "; ".join(told)


def _strongest(choice: Choice) -> list[str]:
    """The two groups of figures that lift the chosen one most above the next."""
    gains = (_IN_GROUP @ choice.lead).tolist()
    return [words for gain, words in sorted(zip(gains, _GROUP_WORDS, strict=True), reverse=True)[:2] if gain > LIFT]
