"""Thresholds of the decoder from dev: how sure a tag or a tie must be. One pass over each, best F1 wins.

usage: python -m training.tune --corpus CORPUS --weights build/reader/best.pt --out build/reader/thresholds.json
"""

import argparse
import json
from dataclasses import asdict, replace
from pathlib import Path

import torch

from training.corpus import load as load_corpus
from training.export import load
from training.measure import Table, add
from training.train import heads_of, seen
from warledger.read.decoding import Scores, Thresholds, decode
from warledger.read.heads import ROLES, Heads
from warledger.read.pieces import cut

LEANS = (-0.75, -0.5, -0.25, 0.0, 0.25, 0.5, 0.75)
SPAN_LEANS = (-0.5, -0.25, 0.0, 0.25, 0.5)
SCOPE_LEANS = (-0.4, 0.0, 0.4)
CHANCES = (0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75)


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--weights", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    options = parser.parse_args()
    torch.set_num_threads(2)
    network = load(options.weights)
    heads = heads_of(network)
    dev = [(item, seen(network, cut(item["text"]))) for item in load_corpus(options.corpus / "dev.jsonl")]
    chosen = best(dev, heads)
    options.out.write_text(json.dumps(asdict(chosen), indent=1))
    print(json.dumps(measured(dev, heads, chosen).figures()))


def best(dev: list[tuple[dict, Scores]], heads: Heads) -> Thresholds:
    """Trigger lean by typed F1; span lean and least chance by the mean of the roles, then each role's own; scope."""
    chosen = Thresholds()
    leans = [replace(chosen, trigger=lean) for lean in LEANS]
    chosen = max(leans, key=lambda t: measured(dev, heads, t).figures()["typed"])
    leans = [replace(chosen, span=lean, role=(chance,) * len(ROLES)) for lean in SPAN_LEANS for chance in CHANCES[::3]]
    chosen = max(leans, key=lambda t: _roles(measured(dev, heads, t)))
    tables = {
        chance: measured(dev, heads, replace(chosen, role=(chance,) * len(ROLES))).figures() for chance in CHANCES
    }
    role = tuple(max(CHANCES, key=lambda chance, r=r: tables[chance][r.value]) for r in ROLES)
    scopes = [replace(chosen, role=role, scope=(0.0, toll, past)) for toll in SCOPE_LEANS for past in SCOPE_LEANS]
    return max(scopes, key=lambda t: measured(dev, heads, t).figures()["scope"])


def measured(dev: list[tuple[dict, Scores]], heads: Heads, thresholds: Thresholds) -> Table:
    """Dev decoded with these thresholds, against its gold."""
    table = Table()
    for item, scores in dev:
        add(table, item, decode(item["text"], scores, heads, thresholds=thresholds))
    return table


def _roles(table: Table) -> float:
    figures = table.figures()
    return sum(figures[role.value] for role in ROLES)


if __name__ == "__main__":
    main()
