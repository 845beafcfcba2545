"""Learns the weights of locate/weights.json: `python -m training.locate TOPONYMS.jsonl [...] [--write]`.

In: JSON Lines in the exams' form, `{"id", "text", "gold": {"spans": [{"start", "end", "lat", "lon"}]}}`; what
stands before the first "-" of an id is its
collection. The weights are those of a conditional logit: in each mention the candidates near the gold point share
a chance that is to be 1. Two stages,
as in locate/features.py; the second learns on first chances that were made without the report (cross-fitted).
Printed: accuracy at 161 km over
folds that no weight saw, and over all. Two minutes on one core.
"""

import argparse
import json
import random
from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

import numpy as np
import numpy.typing as npt

from warledger.locate.features import ALONE, NAMES, Matrix, Table, add_together, distances, tabulate, unit_vectors
from warledger.locate.gazetteer import Gazetteer, open_gazetteer
from warledger.locate.resolve import read_mentions
from warledger.locate.scoring import chances_of
from warledger.model import Report, Span

OUTPUT = Path(__file__).parent.parent / "src/warledger/locate/weights.json"
FOLDS = 3
RIGHT = 161.0
"""Kilometres within which toponym exams count a place as found."""
TOWN = 25.0
"""Kilometres from the gold point within which candidates are equally good; where none is, the nearest within RIGHT
is the good one.
"""
KEPT = (1.0, 0.4, 0.15)
"""Parts of the gold spans told to the chooser; the figures printed are of all."""
PENALTY = 0.003
STEPS = 150
RATE = 0.15


@dataclass(frozen=True, slots=True)
class Example:
    """A report's table; `asked`: mention, weight and goodness of its candidates for each gold span that names
    something.
    """

    collection: str
    fold: int
    kept: float
    table: Table
    owner: npt.NDArray[np.int64]
    good: npt.NDArray[np.bool_]
    right: npt.NDArray[np.bool_]
    index: npt.NDArray[np.int64]
    weights: Matrix
    spans: int


def read_example(gazetteer: Gazetteer, line: str, *, number: int, keep: float = 1.0) -> Example | None:
    """One report with the part `keep` of its gold spans, None where no span names anything.

    With all spans told, the neighbours of a place say all that the text around it says, and the text would count for
    nothing; with few of them told, as in use, it is the text that decides. So each report is seen at several parts.
    """
    row = json.loads(line)
    report = Report(id=row["id"], text=row["text"], title=row.get("title"), publisher=row.get("publisher"))
    dice = random.Random(f"{row['id']} {keep}")
    gold = [one for one in row["gold"]["spans"] if dice.random() < keep]
    spans = [Span.of(report.text, one["start"], one["end"]) for one in gold]
    reading = read_mentions(gazetteer, report, spans)
    if not reading.mentions:
        return None
    table = tabulate(gazetteer, reading.mentions, reading.votes)
    owner, good, right, index = [], [], [], []
    asked = 0
    for which, one in zip(reading.which, gold, strict=True):
        if which < 0:
            continue
        mine = np.flatnonzero(table.owner == which)
        away = distances(table.vectors[mine], unit_vectors(np.array([one["lat"]]), np.array([one["lon"]])))[:, 0]
        best = (away <= TOWN) if (away <= TOWN).any() else (away == away.min()) & (away <= RIGHT)
        owner.append(np.full(mine.size, asked))
        good.append(best)
        right.append(away <= RIGHT)
        index.append(mine)
        asked += 1
    return Example(
        row["id"].split("-")[0],
        number % FOLDS,
        keep,
        table,
        np.concatenate(owner),
        np.concatenate(good),
        np.concatenate(right),
        np.concatenate(index),
        np.ones(asked),
        len(spans),
    )


def learn(rows: Sequence[Matrix], examples: Sequence[Example], scale: dict[str, float]) -> Matrix:
    """The weights that make the good candidates likely (Adam on the whole set, with a ridge)."""
    x = np.concatenate([mine[example.index] for mine, example in zip(rows, examples, strict=True)])
    good = np.concatenate([example.good for example in examples])
    owner, start, weight = [], 0, []
    for example in examples:
        owner.append(example.owner + start)
        start += example.weights.size
        weight.append(example.weights * scale[example.collection])
    owners, weights = np.concatenate(owner), np.concatenate(weight)
    solvable = np.zeros(start, dtype=bool)
    np.logical_or.at(solvable, owners, good)
    if x.shape[1] == len(NAMES):
        none = np.zeros((start, x.shape[1]))
        none[:, -1] = 1.0
        x, good, owners = (
            np.concatenate([x, none]),
            np.concatenate([good, ~solvable]),
            np.concatenate([owners, np.arange(start)]),
        )
    else:
        weights = weights * solvable
    weights = weights / weights.sum()
    w = np.zeros(x.shape[1])
    first, second = np.zeros_like(w), np.zeros_like(w)
    for step in range(1, STEPS + 1):
        chance = chances_of(x @ w, owners, start)
        among = np.zeros(start)
        np.add.at(among, owners, chance * good)
        wanted = np.where(good, chance / np.maximum(among[owners], 1e-12), 0.0)
        slope = x.T @ (weights[owners] * (chance - wanted)) + PENALTY / 10 * w
        first, second = 0.9 * first + 0.1 * slope, 0.999 * second + 0.001 * slope**2
        w -= RATE * (first / (1 - 0.9**step)) / (np.sqrt(second / (1 - 0.999**step)) + 1e-8)
    return w


def first_chances(example: Example, alone: Matrix) -> Matrix:
    """The first stage's chances over a report's table."""
    table = example.table
    return chances_of(table.rows[:, : len(ALONE)] @ alone, table.owner, len(table.mentions))


def hits(example: Example, rows: Matrix, together: Matrix) -> int:
    """Gold spans whose best candidate lies within RIGHT."""
    scores = (rows @ together)[example.index]
    order = np.lexsort((example.index, -scores, example.owner))
    first = np.ones(order.size, dtype=bool)
    first[1:] = example.owner[order][1:] != example.owner[order][:-1]
    return int(example.right[order][first].sum())


def balance(examples: Sequence[Example]) -> dict[str, float]:
    """Each collection counts by the square root of its size."""
    size: dict[str, int] = defaultdict(int)
    for example in examples:
        size[example.collection] += example.weights.size
    return {name: count**-0.5 for name, count in size.items()}


def fit(examples: Sequence[Example]) -> tuple[Matrix, Matrix]:
    """Weights of both stages; the second sees chances of the first from other folds."""
    scale = balance(examples)
    first_rows = [example.table.rows[:, : len(ALONE)] for example in examples]
    rows: list[Matrix | None] = [None] * len(examples)
    for fold in range(FOLDS):
        others = [n for n, example in enumerate(examples) if example.fold != fold]
        alone = learn([first_rows[n] for n in others], [examples[n] for n in others], scale)
        for n, example in enumerate(examples):
            if example.fold == fold:
                rows[n] = add_together(example.table, first_chances(example, alone))
    together = learn([row for row in rows if row is not None], examples, scale)
    return learn(first_rows, examples, scale), together


def report_accuracy(title: str, tally: dict[str, list[int]]) -> None:
    """One line a collection."""
    print(title, {name: f"{right / asked:.4f} of {asked}" for name, (right, asked) in sorted(tally.items())})


def cross_validate(examples: Sequence[Example]) -> dict[str, list[int]]:
    """Right and asked spans, each report judged by weights that never saw it."""
    tally: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for fold in range(FOLDS):
        alone, together = fit([example for example in examples if example.fold != fold])
        for example in examples:
            if example.fold == fold and example.kept == 1.0:
                tally[example.collection][0] += hits(
                    example, add_together(example.table, first_chances(example, alone)), together
                )
                tally[example.collection][1] += example.spans
    return tally


def main() -> None:
    """Reads the collections, learns, prints; with --write keeps the weights."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("collections", type=Path, nargs="+")
    parser.add_argument("--write", action="store_true", help="write locate/weights.json")
    parser.add_argument("--check", action="store_true", help="cross-validate")
    args = parser.parse_args()
    gazetteer = open_gazetteer()
    lines = [line for path in args.collections for line in path.read_text(encoding="utf-8").strip().split("\n")]
    examples = [
        example
        for keep in KEPT
        for number, line in enumerate(lines)
        if (example := read_example(gazetteer, line, number=number, keep=keep))
    ]
    ceiling: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    whole = [example for example in examples if example.kept == 1.0]
    for example in whole:
        found = np.zeros(example.weights.size, dtype=bool)
        np.logical_or.at(found, example.owner, example.right)
        ceiling[example.collection][0] += int(found.sum())
        ceiling[example.collection][1] += example.spans
    report_accuracy("a right candidate is there", ceiling)
    if args.check:
        report_accuracy("unseen", cross_validate(examples))
    alone, together = fit(examples)
    seen: dict[str, list[int]] = defaultdict(lambda: [0, 0])
    for example in whole:
        seen[example.collection][0] += hits(
            example, add_together(example.table, first_chances(example, alone)), together
        )
        seen[example.collection][1] += example.spans
    report_accuracy("seen", seen)
    if args.write:
        told = {
            "alone": dict(zip(ALONE, alone.round(3).tolist(), strict=True)),
            "together": dict(zip(NAMES, together.round(3).tolist(), strict=True)),
        }
        OUTPUT.write_text(json.dumps(told, indent=1) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
