"""Reads mangled example reports and holds each reading against the laws; ends with 1 where one was broken.

The laws: no report stops the run; every quoted span of the output stands at its place in the text; the output is JSON;
reading twice gives the same. What was done to a report follows from the seed and its number, so `--seed S --first N
--count 1` shows it again.
"""

import argparse
import json
import sys
import traceback
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from random import Random

from rich.progress import track

from benchmarks.mangling import mangle
from warledger import read_report
from warledger.examples import example_reports
from warledger.gather.files import gather_bytes
from warledger.gather.gathered import Unreadable
from warledger.model import Reading, WarledgerError
from warledger.model.contract import reading_to_json

TWICE = 20  # every so manieth report is read a second time


@dataclass(frozen=True, slots=True)
class Outcome:
    """What came of one mangled report: read, or why not; and the laws that it broke."""

    ways: tuple[str, ...]
    told: str
    broken: tuple[str, ...] = ()


def spans(value: object) -> Iterator[tuple[int, int, str]]:
    """Every quoted span of a JSON object."""
    if isinstance(value, dict):
        if value.get("start") is not None and "text" in value:
            yield value["start"], value["end"], value["text"]
        for inner in value.values():
            yield from spans(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from spans(inner)


def broken_laws(reading: Reading) -> Iterator[str]:
    """The laws that a reading breaks."""
    printed = json.loads(json.dumps(reading_to_json(reading), allow_nan=False))
    for start, end, words in spans(printed):
        if reading.report.text[start:end] != words:
            yield f"[{start}, {end}) does not quote {words!r}"
    heads = {claim.id: claim for claim in reading.claims}
    for claim in reading.claims:
        if claim.part_of and heads[claim.part_of].part_of == claim.id:
            yield f"{claim.id} and {claim.part_of} are parts of each other"


def try_report(number: int, seed: int) -> Outcome:
    """Mangles one example report and reads it."""
    chance = Random(f"{seed}-{number}")
    data, ways = mangle(chance.choice(REPORTS).text, chance)
    try:
        item = gather_bytes(data, report=f"fuzz-{number}")
        if isinstance(item, Unreadable):
            return Outcome(ways, f"not taken: {item.why}")
        reading = read_report(item.report)
        broken = tuple(broken_laws(reading))
        if number % TWICE == 0 and read_report(item.report) != reading:
            broken = (*broken, "read twice, it gives two readings")
    except WarledgerError as error:
        return Outcome(ways, f"not read: {type(error).__name__}")
    except Exception:  # noqa: BLE001 - the search is for exactly these
        return Outcome(ways, "stopped the run", (traceback.format_exc(),))
    return Outcome(ways, "read" if reading.note is None else f"not read: {reading.language}", broken)


REPORTS = tuple(example_reports())


def main() -> int:
    """Reads as many mangled reports as asked for."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--count", type=int, default=10_000)
    parser.add_argument("--first", type=int, default=0, help="number of the first report")
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--json", action="store_true", help="print one object")
    options = parser.parse_args()
    numbers = range(options.first, options.first + options.count)
    told: Counter[str] = Counter()
    broken = []
    for number in track(numbers, description="mangled reports", disable=not sys.stderr.isatty()):
        outcome = try_report(number, options.seed)
        told[outcome.told] += 1
        broken += [(number, outcome.ways, law) for law in outcome.broken]
    if options.json:
        print(json.dumps({"count": options.count, "told": told, "broken": broken}))
    else:
        for what, times in told.most_common():
            print(f"{times:7} {what}")
        print(f"{len(broken):7} laws broken")
        for number, ways, law in broken[:10]:
            print(f"\n--seed {options.seed} --first {number} --count 1   ({', '.join(ways)})\n{law}")
    return 1 if broken else 0


if __name__ == "__main__":
    sys.exit(main())
