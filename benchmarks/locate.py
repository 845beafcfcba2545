"""How fast places are found: in, nothing; out, a table, or one object with --json.

Three figures: opening the gazetteer, one look-up of a name in it, and place words a second and core over made-up
reports, where the text around the words and the other places are looked at too. Run as `python -m benchmarks.locate`.
"""

import argparse
import json
import time
from collections.abc import Callable
from itertools import cycle, islice

from rich.console import Console
from rich.table import Table

from warledger.locate import find_place, locate_spans, open_gazetteer
from warledger.locate.tables import read_countries, read_known_places, tables_digest
from warledger.model import Report, Span

ROUNDS = 5
"""Each load is run so often, measured in processor time; the best counts, since other work only slows a round down."""
OPENING_LINE = 30.0
"""Milliseconds that opening may take."""
SPEED_LINE = 20_000
"""Place words a second and core that reports should reach."""

_TOWNS = (
    "Homs", "Saraqib", "Deir Ezzor", "Kharkiv", "Bakhmut", "Maiduguri", "Goma", "El Fasher", "Hodeidah", "Mosul",
    "Kandahar", "Mogadishu", "Aleppo", "Khan Younis", "Sumy", "Taiz", "Gao", "Beira", "Kunduz", "Springfield",
)  # fmt: skip
_REGIONS = (
    "Idlib province", "the Donbas", "northern Syria", "Borno State", "North Kivu", "Darfur", "Yemen", "Anbar province",
    "Helmand", "Ukraine", "Aleppo countryside", "the Gaza Strip", "Kherson region", "Taiz governorate", "Mali",
)  # fmt: skip
_SENTENCES = (
    "A depot burned in {}, {}, before noon. ", "Two bridges near {} were closed, the governor of {} said. ",
    "Families left {} for other parts of {} on foot. ", "The road from {} to the camps in {} was open again. ",
)  # fmt: skip


def made_up_reports(count: int) -> list[tuple[Report, list[Span]]]:
    """Reports of eight place words each, four sentences with a town and a region."""
    towns, regions, sentences = cycle(_TOWNS), cycle(_REGIONS), cycle(_SENTENCES)
    return [_report(list(islice(zip(sentences, towns, regions, strict=False), 4))) for _ in range(count)]


def _report(told: list[tuple[str, str, str]]) -> tuple[Report, list[Span]]:
    text, spans = "", []
    for sentence, town, region in told:
        first, second, third = sentence.split("{}")
        start = len(text) + len(first)
        other = start + len(town) + len(second)
        text += f"{first}{town}{second}{region}{third}"
        spans += [(start, start + len(town)), (other, other + len(region))]
    return Report("made-up", text), [Span.of(text, start, end) for start, end in spans]


def best_seconds(work: Callable[[], object]) -> float:
    """The fastest round, in seconds of processor time."""
    rounds = []
    for _ in range(ROUNDS):
        start = time.process_time()
        work()
        rounds.append(time.process_time() - start)
    return min(rounds)


def open_anew() -> None:
    """Opens the gazetteer as a new process does."""
    for kept in (open_gazetteer, read_countries, read_known_places, tables_digest):
        kept.cache_clear()
    open_gazetteer()


def measure() -> dict[str, float]:
    """The three figures, and the words alone."""
    reports = made_up_reports(300)
    words = sum(len(spans) for _, spans in reports)
    opening = best_seconds(open_anew)
    gazetteer = open_gazetteer()
    looked_up = best_seconds(lambda: [gazetteer.find(town) for town in _TOWNS * 20])
    located = best_seconds(lambda: [locate_spans(report, spans) for report, spans in reports])
    alone = best_seconds(lambda: [find_place(town) for town in _TOWNS * 5])
    return {
        "opening_ms": round(opening * 1000, 1),
        "look_up_us": round(looked_up * 1e6 / (20 * len(_TOWNS)), 1),
        "words_a_second": round(words / located),
        "words_alone_a_second": round(5 * len(_TOWNS) / alone),
    }


def main() -> None:
    """Prints the figures beside their lines."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object")
    figures = measure()
    if parser.parse_args().json:
        print(json.dumps(figures))
        return
    table = Table("figure", "measured", "line")
    table.add_row("opening the gazetteer, ms", str(figures["opening_ms"]), f"under {OPENING_LINE:.0f}")
    table.add_row("one look-up, µs", str(figures["look_up_us"]), "some")
    table.add_row("place words in reports, a second", f"{figures['words_a_second']:,.0f}", f"{SPEED_LINE:,}")
    table.add_row("place words alone, a second", f"{figures['words_alone_a_second']:,.0f}", "")
    Console().print(table)


if __name__ == "__main__":
    main()
