"""How many expressions of time a second one core dates: in, nothing; out, a table, or one object with --json.

Three loads: words as news repeats them ("on Monday" in every report), words never seen before, and words in the text of
a made-up report, where the text around them is looked at too. Run as `python -m benchmarks.calendar`.
"""

import argparse
import json
import time
from collections.abc import Callable, Iterator
from datetime import date, timedelta
from itertools import cycle, islice, product

from rich.console import Console
from rich.table import Table

from warledger.calendar import date_spans, read_when
from warledger.calendar.phrase import read_phrase
from warledger.model import Report, Span

ROUNDS = 5
"""Each load is run so often, measured in processor time; the best counts, since other work only slows a round down."""
LINE = 100_000
"""Expressions a second that words alone should reach."""

_WEEKDAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
_MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November",
    "December",
)  # fmt: skip
_DEICTIC = (
    "yesterday", "today", "overnight", "last week", "last month", "this morning", "last night", "earlier today",
    "in the past 24 hours", "two days ago", "over the weekend", "earlier this month", "since early 2019", "in 2011",
    "at dawn", "the following day", "an hour later", "last summer", "between 12 April and 9 May", "in March 2011",
)  # fmt: skip


def repeated_words() -> list[str]:
    """Words in about the shares that news has them: half weekdays, the rest dates, months and other relative words."""
    weekdays = [f"{lead} {day}" for lead, day in product(("on", "late on", "since", "early"), _WEEKDAYS)]
    dates = [f"on {day} {month}" for day, month in product((3, 14, 21), _MONTHS)]
    months = [f"in {month}" for month in _MONTHS] + [f"since {month} 2019" for month in _MONTHS]
    kinds = (cycle(weekdays), cycle(dates), cycle(weekdays), cycle(_DEICTIC), cycle(weekdays), cycle(months))
    return [next(kind) for kind in islice(cycle(kinds), 60_000)]


def new_words() -> list[str]:
    """Words of which no two are the same."""
    parts = ("in the early hours of", "on", "late on", "by the evening of", "shortly before 5 pm on", "since")
    dates = product(parts, range(1, 29), _MONTHS, range(2014, 2026))
    return [f"{part} {day} {month} {year}" for part, day, month, year in dates]


def made_up_reports() -> list[tuple[Report, list[Span]]]:
    """Reports of about 250 words with twelve times each."""
    told = (
        "A convoy was hit {} near the river. ", "Two villages were emptied {}, the mayor said. ",
        "Talks will start {} in the capital. ", "{} another road was cut, and the bridge was closed for hours. ",
    )  # fmt: skip
    words = cycle([*_DEICTIC, *(f"on {day}" for day in _WEEKDAYS)])
    return [_report(number, [next(words) for _ in range(12)], told) for number in range(400)]


def _report(number: int, words: list[str], told: tuple[str, ...]) -> tuple[Report, list[Span]]:
    """One made-up report and the spans of its times."""
    text, places = "", []
    for sentence, word in zip(cycle(told), words, strict=False):
        before, after = sentence.split("{}")
        places.append((len(text) + len(before), len(text) + len(before) + len(word)))
        text += before + word + after + "Nobody could say how many had been inside when it began. "
    report = Report(f"r{number}", text, date(2020, 2, 3) + timedelta(number))
    return report, [Span.of(text, start, end) for start, end in places]


def _rate(load: Callable[[], int]) -> float:
    """Expressions a second in the best round."""
    best = 0.0
    for _ in range(ROUNDS):
        begun = time.process_time()
        count = load()
        best = max(best, count / (time.process_time() - begun))
    return round(best)


def _days() -> Iterator[date]:
    """Days of publication, over and over."""
    return cycle(date(2015, 1, 1) + timedelta(step) for step in range(0, 3000, 7))


def measure() -> dict[str, float]:
    """The rates of the three loads."""
    repeated, new, reports = repeated_words(), new_words(), made_up_reports()

    def read(words: list[str]) -> int:
        for word, day in zip(words, _days(), strict=False):
            read_when(word, published=day)
        return len(words)

    def read_new() -> int:
        read_phrase.cache_clear()
        return read(new)

    def in_reports() -> int:
        return sum(len(date_spans(report, spans)) for report, spans in reports)

    return {"repeated": _rate(lambda: read(repeated)), "new": _rate(read_new), "in_reports": _rate(in_reports)}


def main() -> None:
    """Measure and print."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--json", action="store_true", help="one JSON object instead of a table")
    as_json = parser.parse_args().json
    rates = measure()
    if as_json:
        print(json.dumps({"benchmark": "calendar", "line": LINE, "expressions_a_second": rates}))
        return
    table = Table("load", "expressions a second and core", "line")
    says = {
        "repeated": "words as news repeats them",
        "new": "words never seen before",
        "in_reports": "words in reports",
    }
    for name, load in says.items():
        table.add_row(load, f"{rates[name]:,.0f}", f"{LINE:,}" if name == "repeated" else "")
    Console().print(table)


if __name__ == "__main__":
    main()
