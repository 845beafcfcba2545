"""A chosen candidate → a Place: its precision, never finer than the words, its reason in words, and the runners-up."""

from dataclasses import dataclass

import numpy as np
import numpy.typing as npt

from warledger.locate.features import NAMES, Matrix, Mention, distances, unit_vectors
from warledger.locate.gazetteer import Gazetteer, Kind
from warledger.locate.words import Phrase
from warledger.model import Place, PlacePrecision, RunnerUp, Span

RUNNERS_UP = 3
UNSURE = 0.2
"""A chance below which, with a rival elsewhere, the place stays unknown."""
ELSEWHERE = 100.0
"""Kilometres from which a rival is elsewhere."""
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
    ("a place named beside it encloses it", ("enclosing country", "enclosing first division", "close to the enclosing place", "enclosing told elsewhere", "neighbour before it")),
    ("the report speaks of its country", ("country named in the text", "share of its country in the text", "others in its country")),
    ("the report speaks of its province", ("first division named in the text", "share of its first division in the text", "others in its first division")),
    ("near the report's other places", ("others within 50 km", "others within 300 km", "nearest other")),
    ("the largest of its name", ("people", "most people of the name", "behind the largest", "people unknown", "capital")),
    ("the kind of place that the words tell", ("province told", "district told", "settlement told", "settlement told, is none", "local kind told", "countryside of a province")),
    ("spelled as in the words", ("exact name", "main name")),
)


@dataclass(frozen=True, slots=True)
class Choice:
    """A mention's candidates, best first, with their chances and what each figure adds to their scores."""

    mention: Mention
    places: npt.NDArray[np.int64]
    chances: Matrix
    parts: Matrix


def unknown(span: Span | None, reason: str) -> Place:
    """No place, with the reason."""
    return Place(span=span, precision=PlacePrecision.UNKNOWN, reason=reason)


def answer(gazetteer: Gazetteer, span: Span, phrase: Phrase, choice: Choice) -> Place:
    """The place chosen for a span."""
    records = gazetteer.records(choice.places)
    runners = tuple(_runner_up(gazetteer, choice, rank) for rank in range(1, min(len(choice.places), RUNNERS_UP + 1)))
    if choice.chances[0] < UNSURE and len(choice.places) > 1:
        away = distances(unit_vectors(records.lat[:1], records.lon[:1]), unit_vectors(records.lat[1:], records.lon[1:]))
        if (away[0, choice.chances[1:] > choice.chances[0] / 2] > ELSEWHERE).any():
            reason = f"{len(choice.places)} places bear the name and nothing tells which is meant"
            return Place(span=span, precision=PlacePrecision.UNKNOWN, reason=reason, runners_up=(_runner_up(gazetteer, choice, 0), *runners[:2]))
    best = int(choice.places[0])
    geonames_id, wof_id = gazetteer.ids(best)
    lat, lon, between = _point(gazetteer, choice)
    precision = _precision(gazetteer, phrase, choice, Kind(int(records.kind[0])), between=between)
    return Place(
        span=span,
        precision=precision,
        reason=_reason(gazetteer, phrase, choice, between=between),
        name=gazetteer.name(best),
        geonames_id=geonames_id,
        wof_id=wof_id,
        lat=lat,
        lon=lon,
        country=gazetteer.country_code(int(records.country[0])),
        admin1=gazetteer.region_name(best, int(records.region[0])),
        score=round(float(choice.chances[0]), 4),
        runners_up=runners,
    )


def _runner_up(gazetteer: Gazetteer, choice: Choice, rank: int) -> RunnerUp:
    place = int(choice.places[rank])
    record = gazetteer.records(choice.places[rank : rank + 1])
    geonames_id, wof_id = gazetteer.ids(place)
    return RunnerUp(
        name=gazetteer.name(place),
        country=gazetteer.country_code(int(record.country[0])),
        lat=round(float(record.lat[0]), 5),
        lon=round(float(record.lon[0]), 5),
        score=round(float(choice.chances[rank]), 4),
        geonames_id=geonames_id,
        wof_id=wof_id,
    )


def _point(gazetteer: Gazetteer, choice: Choice) -> tuple[float, float, bool]:
    """The chosen point; for "between X and Y" the middle, where a Y lies near."""
    record = gazetteer.records(choice.places[:1])
    lat, lon = float(record.lat[0]), float(record.lon[0])
    other = choice.mention.candidates.other_end
    if other is not None and other.places.size:
        ends = gazetteer.records(other.places)
        away = distances(unit_vectors(record.lat, record.lon), unit_vectors(ends.lat, ends.lon))[0]
        near = int(np.argmin(away))
        if away[near] < 2 * ELSEWHERE:
            return round((lat + float(ends.lat[near])) / 2, 5), round((lon + float(ends.lon[near])) / 2, 5), True
    return round(lat, 5), round(lon, 5), False


def _precision(gazetteer: Gazetteer, phrase: Phrase, choice: Choice, kind: Kind, *, between: bool) -> PlacePrecision:
    """The precision of the record, or a coarser one that the words tell."""
    curated = gazetteer.known(int(choice.places[0]))
    precision = PlacePrecision(curated.precision) if curated else _PRECISION[kind]
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
    if len(choice.places) == 1:
        told.append("the only place of the name")
    else:
        told += _strongest(choice)
        told.append(f"{len(choice.places)} places bear the name")
    curated = gazetteer.known(int(choice.places[0]))
    if curated and curated.kind != "country":
        told.append("from the hand-made table")
    return "; ".join(told)


def _strongest(choice: Choice) -> list[str]:
    """The two groups of figures that lift the chosen one most above the next."""
    lead = choice.parts[0] - choice.parts[1]
    gains = [(float(sum(lead[NAMES.index(name)] for name in names)), words) for words, names in _GROUPS]
    return [words for gain, words in sorted(gains, key=lambda pair: -pair[0])[:2] if gain > 0.2]
