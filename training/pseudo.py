"""Unannotated reports → the same with what the network reads in them, in the corpus's form, for the next round.

usage: python -m training.pseudo --weights build/reader/best.pt --thresholds build/reader/thresholds.json \
           --reports ../shared/corpus/unlabelled.jsonl --words 250000 --out build/reader/pseudo.jsonl
"""

import argparse
import json
import random
from pathlib import Path

from training.corpus import load as load_reports
from training.export import load
from training.train import heads_of, seen
from warledger.read.clusters import cluster
from warledger.read.decoding import Thresholds, decode
from warledger.read.mentions import Mention, Mentions, Role
from warledger.read.pieces import cut

SURE = 0.7
"""A report whose triggers are on average less sure than this is left out: it would teach guesses."""


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--thresholds", type=Path, required=True)
    parser.add_argument("--reports", type=Path, required=True)
    parser.add_argument("--words", type=int, default=250_000)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    network, thresholds = load(options.weights), Thresholds(**json.loads(options.thresholds.read_text()))
    heads, words = heads_of(network), 0
    with options.out.open("w", encoding="utf-8") as out:
        for item in _mixed(load_reports(options.reports)):
            said = decode(item["text"], seen(network, cut(item["text"])), heads, thresholds=thresholds)
            if said.mentions and sum(m.score for m in said.mentions) / len(said.mentions) < SURE:
                continue
            out.write(json.dumps(item | {"gold": {"events": events(said)}}, ensure_ascii=False) + "\n")
            words += len(item["text"].split())
            if words > options.words:
                break


def _mixed(items: list[dict]) -> list[dict]:
    """The reports in an order that takes turns between collections (the id's first letters)."""
    dice = random.Random(7)
    bags: dict[str, list[dict]] = {}
    for item in items:
        bags.setdefault(item["id"][:3], []).append(item)
    turns = []
    for bag in bags.values():
        dice.shuffle(bag)
        turns += [(place / min(len(bag), 300), item) for place, item in enumerate(bag)]
    return [item for _, item in sorted(turns, key=lambda turn: turn[0])]


def events(said: Mentions) -> list[dict]:
    """Mentions as annotated events."""
    groups = cluster(range(len(said.mentions)), said.same)
    letters = {member: f"I{n}" for n, group in enumerate(groups) for member in group}
    return [event(number, mention, letters) for number, mention in enumerate(said.mentions)]


def event(number: int, mention: Mention, letters: dict[int, str]) -> dict:
    """One mention as an annotated event."""
    trigger = mention.trigger
    made = {"id": f"E{number}", "type": mention.event.value, "trigger": [trigger.start, trigger.end, trigger.text]}
    made |= {"scope": mention.scope.value, "status": mention.status.value, "inc": letters[number]}
    for role in Role:
        spans = [[span.start, span.end, span.text] for span in mention.spans(role)]
        if spans:
            made[role.value] = spans
    return made


if __name__ == "__main__":
    main()
