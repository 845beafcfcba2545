"""Words of place and of time with what they came to, as `warledger where` and `warledger when` show it."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from warledger.cli.words import place_words, safe, when_words
from warledger.model import Place, PlacePrecision, RunnerUp, TimePrecision, When

_INDENT = 3
_LONGEST = 70  # characters of the asked words that are repeated


def place_found(words: str, place: Place) -> RenderableType:
    """The place that words of place came to, why, and what else bears the name."""
    known = place.precision is not PlacePrecision.UNKNOWN
    facts = {
        "point": _point(place.lat, place.lon) if place.lat is not None and place.lon is not None else "",
        "precision": place.precision.value if known else "",
        "because": safe(place.reason),
        "ids": _ids(place.geonames_id, place.wof_id),
        "chance": f"{place.score:.0%}" if place.score is not None else "",
    }
    blocks: list[RenderableType] = [_answer(words, _named(place)), _facts(facts)]
    if place.runners_up:
        blocks += [_title("Also considered"), Padding(_runners_up(place.runners_up), (0, 0, 0, _INDENT))]
    return Group(*blocks)


def _named(place: Place) -> str:
    return "not on the map" if place.precision is PlacePrecision.UNKNOWN else place_words(place)


def _runners_up(runners: tuple[RunnerUp, ...]) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    for _ in range(3):
        table.add_column(overflow="fold")
    for runner in runners:
        named = f"{safe(runner.name)}, {runner.country}" if runner.country else safe(runner.name)
        chance = f"{runner.score:.1%}"
        ids = _ids(runner.geonames_id, runner.wof_id)
        table.add_row(named, _point(runner.lat, runner.lon), f"{chance}  {ids}")
    return table


def _ids(geonames: int | None, wof: int | None) -> str:
    told = [f"GeoNames {geonames}"] if geonames else []
    return " · ".join([*told, *([f"Who's On First {wof}"] if wof else [])])


def _point(lat: float, lon: float) -> str:
    return f"{abs(lat):.4f}° {'N' if lat >= 0 else 'S'}, {abs(lon):.4f}° {'E' if lon >= 0 else 'W'}"


def time_found(words: str, found: When, others: tuple[When, ...]) -> RenderableType:
    """The days that words of time came to, why, and how else they could be read."""
    known = found.precision is not TimePrecision.UNKNOWN
    facts = {"precision": found.precision.value if known else "", "because": safe(found.reason)}
    blocks: list[RenderableType] = [_answer(words, when_words(found) if known else "days not known"), _facts(facts)]
    if others:
        readings = (Text(f"{when_words(other)}: {safe(other.reason)}") for other in others)
        blocks += [_title("It could also be"), *(Padding(reading, (0, 0, 0, _INDENT)) for reading in readings)]
    return Group(*blocks)


def _answer(words: str, found: str) -> Text:
    asked = safe(words)
    asked = asked if len(asked) <= _LONGEST else asked[: _LONGEST - 1] + "…"
    return Text.assemble(f"“{asked}”: ", (found, "bold"))


def _facts(facts: dict[str, str]) -> RenderableType:
    """Facts one a line, those that are known."""
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), show_header=False)
    table.add_column(style="dim")
    table.add_column(overflow="fold")
    for name, fact in facts.items():
        if fact:
            table.add_row(name, fact)
    return Padding(table, (0, 0, 0, _INDENT))


def _title(words: str) -> RenderableType:
    return Padding(Text(words, style="bold"), (1, 0, 0, 0))
