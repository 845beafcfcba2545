"""Words of place and of time with what they came to, as `warledger where` and `warledger when` show it."""

from rich.console import Group, RenderableType
from rich.padding import Padding
from rich.table import Table
from rich.text import Text

from warledger.cli.words import place_words, safe, when_words
from warledger.model import Place, PlacePrecision, RunnerUp, TimePrecision, When

_LONGEST = 70  # characters of the asked words that are repeated


def place_found(words: str, place: Place) -> RenderableType:
    """The place that words of place came to, why, and what else bears the name."""
    lines: list[RenderableType] = [_answer(words, _named(place))]
    if place.lat is not None and place.lon is not None:
        lines.append(_fact("point", _point(place.lat, place.lon)))
    if place.precision is not PlacePrecision.UNKNOWN:
        lines.append(_fact("precision", place.precision))
    lines.append(_fact("because", safe(place.reason)))
    ids = _ids(place.geonames_id, place.wof_id)
    lines += [_fact("ids", ids)] if ids else []
    lines += [_fact("chance", f"{place.score:.0%}")] if place.score is not None else []
    if place.runners_up:
        lines.append(Padding(Text("Also considered", style="bold"), (1, 0, 0, 0)))
        lines.append(Padding(_runners_up(place.runners_up), (0, 0, 0, 3)))
    return Group(*lines)


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
    lines: list[RenderableType] = [_answer(words, when_words(found) if known else "days not known")]
    lines += [_fact("precision", found.precision)] if known else []
    lines.append(_fact("because", safe(found.reason)))
    if others:
        lines.append(Padding(Text("It could also be", style="bold"), (1, 0, 0, 0)))
        lines += [Padding(Text(f"{when_words(other)}: {safe(other.reason)}"), (0, 0, 0, 3)) for other in others]
    return Group(*lines)


def _answer(words: str, found: str) -> Text:
    asked = safe(words)
    asked = asked if len(asked) <= _LONGEST else asked[: _LONGEST - 1] + "…"
    return Text.assemble(f"“{asked}”: ", (found, "bold"))


def _fact(name: str, words: str) -> RenderableType:
    return Padding(Text.assemble((f"{name:<9} ", "dim"), words), (0, 0, 0, 3))
