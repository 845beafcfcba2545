"""The model card: what the reader was trained on, what it scores on dev, where it fails; from measuring the package.

usage: python -m training.card --corpus ../shared/corpus --weights build/reader/best.pt --curve build/reader/curve.jsonl
"""

import argparse
import json
from datetime import UTC, datetime
from pathlib import Path

from training.corpus import EVENTS, load
from training.export import load as load_network
from training.measure import Table, add, f1
from training.train import seen
from warledger.read.decoding import decode
from warledger.read.mentions import Role
from warledger.read.network import network
from warledger.read.pieces import cut
from warledger.read.reader import find_mentions

CARD = Path(__file__).parent.parent / "docs" / "model-card.md"
TEXT = Path(__file__).with_name("card.md")


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--curve", type=Path, required=True, nargs="+", help="one file a round")
    options = parser.parse_args()
    train, dev = (load(options.corpus / f"{name}.jsonl") for name in ("train", "dev"))
    curve = [
        {"round": number, **json.loads(line)}
        for number, path in enumerate(options.curve, 1)
        for line in path.read_text().splitlines()
    ]
    packed, whole = measured(dev), measured_whole(dev, options.weights)
    filled = TEXT.read_text(encoding="utf-8")
    parts = {
        "DATE": f"{datetime.now(UTC):%Y-%m-%d}",
        "CORPUS": corpus_line(train, dev),
        "FIGURES": figures(packed, whole),
        "TYPES": types(packed),
        "CONFUSED": confused(packed),
        "CURVE": learning_curve(curve),
    }
    for name, words in parts.items():
        filled = filled.replace(f"{{{name}}}", words)
    CARD.write_text(filled, encoding="utf-8")


def measured(dev: list[dict]) -> Table:
    """Dev through the package's own int8 network."""
    table = Table()
    for item in dev:
        add(table, item, find_mentions(item["text"]))
    return table


def measured_whole(dev: list[dict], weights: Path) -> Table:
    """Dev through the same weights before quantising, with the same thresholds and heads."""
    whole, packed, table = load_network(weights), network(), Table()
    for item in dev:
        scores = seen(whole, cut(item["text"]))
        add(table, item, decode(item["text"], scores, packed.heads, thresholds=packed.thresholds))
    return table


def corpus_line(train: list[dict], dev: list[dict]) -> str:
    """How much there is."""
    events = sum(len(item["gold"]["events"]) for item in (*train, *dev))
    return f"{len(train):,} reports to train on and {len(dev)} in dev, {events:,} events"


def figures(packed: Table, whole: Table) -> str:
    """One row a figure: as packed (int8), before quantising, and the difference in points."""
    before = whole.figures()
    rows = [
        f"| {name} | {value:.3f} | {before[name]:.3f} | {100 * (value - before[name]):+.1f} |"
        for name, value in packed.figures().items()
    ]
    return "\n".join(["| figure | packed | before quantising | points |", "|---|---|---|---|", *rows])


def types(table: Table) -> str:
    """One row an event type, most frequent first."""
    ranked = sorted(EVENTS, key=lambda event: -table.types[event.value][2])
    rows = [(event.value, table.types[event.value]) for event in ranked]
    lines = [f"| {name} | {gold} | {hit / max(1, said):.2f} | {hit / max(1, gold):.2f} | {f1(hit, said, gold):.2f} |"
             for name, (hit, said, gold) in rows]  # fmt: skip
    return "\n".join(["| type | told | precision | recall | F1 |", "|---|---|---|---|---|", *lines])


def confused(table: Table) -> str:
    """The twenty most frequent faults: what was told, what was read ("-" is nothing)."""
    lines = [f"| {told} | {read} | {count} |" for (told, read), count in table.confused.most_common(20)]
    return "\n".join(["| told | read | times |", "|---|---|---|", *lines])


def learning_curve(curve: list[dict]) -> str:
    """One row an epoch that was measured."""
    names = ["trigger", "typed", *(role.value for role in Role), "scope", "status", "same"]
    head = ["| round | epoch | " + " | ".join(names) + " |", "|---" * (len(names) + 2) + "|"]
    measured_epochs = [line for line in curve if "typed" in line]
    rows = [
        f"| {line['round']} | {line['epoch'] + 1} | " + " | ".join(f"{line[name]:.3f}" for name in names) + " |"
        for line in measured_epochs
    ]
    return "\n".join(head + rows)


if __name__ == "__main__":
    main()
