"""The reading contract: a Reading as the JSON object that `warledger read` prints, and the schema that it keeps to.

Keys are added with a version bump, never renamed. Where nothing is known the fields are null and the precision is
`unknown`; a place, a time and a source are always objects, so that nobody has to ask twice.
"""

import json
from collections.abc import Sequence
from importlib import resources

from warledger.model.claim import Claim
from warledger.model.figure import Figure
from warledger.model.incident import Count, Incident, Toll
from warledger.model.place import Place, PlacePrecision
from warledger.model.reading import Declined, Reading
from warledger.model.source import Actor, Source
from warledger.model.span import Span
from warledger.model.when import TimePrecision, When

VERSION = 1

Json = dict[str, object]

_NO_PLACE = Place(None, PlacePrecision.UNKNOWN, "no words of place")
_NO_TIME = When(None, TimePrecision.UNKNOWN, "no words of time")
# Line separators that JSON lets stand and that split a line in JavaScript, in Python's splitlines and in old readers.
_SEPARATORS = {ord(c): f"\\u{ord(c):04x}" for c in "\x7f\x85\u2028\u2029"}


def reading_to_json(reading: Reading, *, given: bool = True) -> Json:
    """The contract's object for a reading.

    Offsets count in `reading.report.text`. Where that is not the text as it was handed over (a page's text was
    extracted, bytes were decoded), `given` is False and the object carries the text itself under `text`.
    """
    report = reading.report
    line: Json = {
        "report": report.id,
        "contract": VERSION,
        "published": report.published.isoformat() if report.published else None,
        "language": reading.language,
        "claims": [_claim(claim) for claim in reading.claims],
        "incidents": [_incident(incident) for incident in reading.incidents],
        "declined": [_declined(declined) for declined in reading.declined],
    }
    if reading.note:
        line["note"] = reading.note
    if not given:
        line["text"] = report.text
    return line


def error_to_json(report: str | None, message: str, *, language: str | None = None) -> Json:
    """The contract's object for a report that cannot be read; `report` is None where it has no usable id.

    `language` is told where it is why the report was not read.
    """
    line: Json = {"report": report, "error": message}
    if language:
        line["language"] = language
    return line


def to_line(value: Json) -> str:
    """One line of JSON Lines, without its line end: no character inside it ends a line anywhere."""
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).translate(_SEPARATORS)


def schema() -> Json:
    """The JSON Schema (2020-12) of a line that `warledger read` prints."""
    text = resources.files("warledger.model").joinpath("contract.schema.json").read_text(encoding="utf-8")
    loaded: Json = json.loads(text)
    return loaded


def place_to_json(place: Place | None) -> Json:
    """A place, or the unknown one."""
    place = place or _NO_PLACE
    return {
        **_span(place.span),
        "name": place.name,
        "geonames_id": place.geonames_id,
        "lat": place.lat,
        "lon": place.lon,
        "country": place.country,
        "admin1": place.admin1,
        "precision": place.precision.value,
        "reason": place.reason,
    }


def when_to_json(when: When | None) -> Json:
    """A time, or the unknown one."""
    when = when or _NO_TIME
    return {
        **_span(when.span),
        "from": when.start.isoformat() if when.start else None,
        "to": when.end.isoformat() if when.end else None,
        "precision": when.precision.value,
        "reason": when.reason,
    }


def _span(span: Span | None) -> Json:
    if span is None:
        return {"start": None, "end": None, "text": None}
    return {"start": span.start, "end": span.end, "text": span.text}


def _claim(claim: Claim) -> Json:
    return {
        "id": claim.id,
        "event": claim.event.value,
        "trigger": _span(claim.trigger),
        "figures": [_figure(figure) for figure in claim.figures],
        "actors": _actors(claim.actors),
        "means": [_span(span) for span in claim.means],
        "places": [place_to_json(place) for place in claim.places],
        "when": when_to_json(claim.when),
        "source": _source(claim.source),
        "scope": claim.scope.value,
        "status": claim.status.value,
        "incident": claim.incident,
        "part_of": claim.part_of,
        "confidence": round(claim.confidence, 3),
    }


def _figure(figure: Figure) -> Json:
    return {
        **_span(figure.span),
        "low": figure.low,
        "high": figure.high,
        "quantifier": figure.quantifier.value,
        "unit": figure.unit.value,
        "standing": figure.standing.value,
        "groups": list(figure.groups),
        "role": figure.part.value,
    }


def _actors(actors: Sequence[Actor]) -> list[Json]:
    return [{**_span(a.span), "name": a.name, "country": a.country, "kind": a.kind.value} for a in actors]


def _source(source: Source) -> Json:
    return {**_span(source.span), "name": source.name, "kind": source.kind.value}


def _incident(incident: Incident) -> Json:
    return {
        "id": incident.id,
        "event": incident.event.value,
        "claims": list(incident.claims),
        "place": place_to_json(incident.place),
        "when": when_to_json(incident.when),
        "actors": _actors(incident.actors),
        "toll": _toll(incident.toll),
    }


def _toll(toll: Toll) -> Json:
    return {
        "killed": _count(toll.killed),
        "injured": _count(toll.injured),
        "missing": _count(toll.missing),
        "detained": _count(toll.detained),
        "displaced": _count(toll.displaced),
    }


def _count(count: Count | None) -> Json | None:
    return None if count is None else {"low": count.interval.low, "high": count.interval.high}


def _declined(declined: Declined) -> Json:
    return {**_span(declined.span), "why": declined.why}
