"""A reading as table rows: one a claim's figure, a claim without a figure one; safe to open in a spreadsheet."""

from collections.abc import Iterator, Sequence

from warledger.model import Claim, Figure, Place, Reading, When

Cell = str | int | float | None

COLUMNS = (
    "report", "published", "publisher", "claim", "event", "trigger",
    "figure", "low", "high", "quantifier", "unit", "standing", "groups", "role",
    "actors", "actor_countries", "means",
    "place", "place_name", "geonames_id", "lat", "lon", "country", "admin1", "place_precision",
    "when", "from", "to", "when_precision",
    "source", "source_name", "source_kind", "scope", "status", "incident", "part_of", "confidence", "start", "end",
)  # fmt: skip
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_JOINT = "; "


def rows(reading: Reading) -> Iterator[tuple[Cell, ...]]:
    """The reading's rows under `COLUMNS`; `start` and `end` are the figure's, or the trigger's where there is none.

    Of several places the row has the first, which the reader is surest of.
    """
    for claim in reading.claims:
        for figure in claim.figures or (None,):
            yield tuple(neutral(cell) for cell in _row(reading, claim, figure))


def neutral(cell: Cell) -> Cell:
    """A cell that no spreadsheet takes for a formula: words that begin like one get an apostrophe before them.

    >>> neutral("=HYPERLINK(1)"), neutral("-5 people"), neutral(-5.25), neutral("five")
    ("'=HYPERLINK(1)", "'-5 people", -5.25, 'five')
    """
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(_FORMULA) else cell


def _row(reading: Reading, claim: Claim, figure: Figure | None) -> tuple[Cell, ...]:
    report = reading.report
    published = report.published.isoformat() if report.published else None
    words = figure.span if figure else claim.trigger
    return (
        *(report.id, published, report.publisher, claim.id, claim.event.value, claim.trigger.text),
        *_figure(figure),
        _joined([actor.name for actor in claim.actors]),
        _joined([actor.country for actor in claim.actors if actor.country]),
        _joined([means.text for means in claim.means]),
        *_place(claim.places[0] if claim.places else None),
        *_when(claim.when),
        *(claim.source.span.text if claim.source.span else None, claim.source.name, claim.source.kind.value),
        *(claim.scope.value, claim.status.value, claim.incident, claim.part_of, round(claim.confidence, 3)),
        *(words.start, words.end),
    )


def _figure(figure: Figure | None) -> tuple[Cell, ...]:
    if figure is None:
        return (None,) * 8
    told = (figure.span.text, figure.low, figure.high, figure.quantifier.value, figure.unit.value)
    return (*told, figure.standing.value, _joined(figure.groups), figure.part.value)


def _place(place: Place | None) -> tuple[Cell, ...]:
    if place is None:
        return (None,) * 7 + ("unknown",)
    point = (place.geonames_id, place.lat, place.lon)
    words = place.span.text if place.span else None
    return (words, place.name, *point, place.country, place.admin1, place.precision.value)


def _when(when: When | None) -> tuple[Cell, ...]:
    if when is None:
        return (None, None, None, "unknown")
    days = (when.start.isoformat() if when.start else None, when.end.isoformat() if when.end else None)
    return (when.span.text if when.span else None, *days, when.precision.value)


def _joined(words: Sequence[str]) -> str:
    return _JOINT.join(dict.fromkeys(words))
