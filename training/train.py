"""Corpus → the network's weights. Seeded, resumable, with early stopping on dev.

usage: python -m training.train --corpus ../shared/corpus --base model.safetensors --out build/reader
"""

import argparse
import json
import math
import random
import time
from pathlib import Path

import numpy as np
import torch
from torch import Tensor, nn
from torch.nn import functional

from training.corpus import ROLES, SCOPES, Window, batches, label, load, varied
from training.measure import Table, add
from training.network import Network, Pair
from warledger.read.decoding import Scores, Thresholds, decode
from warledger.read.distance import near, sentences
from warledger.read.heads import Heads
from warledger.read.pieces import CLS, SEP, Pieces, cut, owners, windows

HEADS_TO_ENCODER = 6.7
"""The heads start from nothing and learn so much faster (1e-3 beside 1.5e-4)."""

GUESS_LEAN = 0.5
"""Taken off "nothing here" when guessing spans to learn from: as ready to find as the decoder may be."""


def pack(made: list[Window], dice: random.Random) -> tuple[Tensor, Tensor]:
    """Windows → ids and cases [windows, pieces + 2], padded with 0."""
    longest = max(w.end - w.start for w in made) + 2
    ids = np.zeros((len(made), longest), dtype=np.int64)
    cases = np.zeros_like(ids)
    for row, window in enumerate(made):
        words, written = varied(window, dice)
        ids[row, : len(words) + 2] = [CLS, *words, SEP]
        cases[row, 1 : len(words) + 1] = written
    return torch.from_numpy(ids), torch.from_numpy(cases)


def tags(made: list[Window], longest: int) -> tuple[Tensor, Tensor]:
    """Trigger tags [windows, pieces] and span tags [windows, pieces, roles]; -100 outside a window."""
    trigger = np.full((len(made), longest), -100, dtype=np.int64)
    span = np.full((len(made), longest, len(ROLES)), -100, dtype=np.int64)
    for row, window in enumerate(made):
        inside = slice(1, window.end - window.start + 1)
        trigger[row, inside] = 0
        span[row, inside] = 0
        for first, last, event, _, _ in window.triggers:
            trigger[row, first + 1 : last + 2] = 2 + 2 * event
            trigger[row, first + 1] = 1 + 2 * event
        for role, spans in enumerate(window.spans):
            for first, last in spans:
                span[row, first + 1 : last + 2, role] = 2
                span[row, first + 1, role] = 1
    return torch.from_numpy(trigger), torch.from_numpy(span)


def losses(network: Network, made: list[Window], dice: random.Random, *, half: bool) -> dict[str, Tensor]:
    """The loss of each head on a batch."""
    ids, cases = pack(made, dice)
    with torch.autocast("cpu", dtype=torch.bfloat16, enabled=half):
        states, trigger_logits, span_logits = network(ids, cases)
    states = states.float()
    trigger, span = tags(made, ids.shape[1])
    out = {
        "trigger": functional.cross_entropy(
            trigger_logits.float().flatten(0, 1), trigger.flatten(), label_smoothing=0.02
        )
        * 8,
        "span": functional.cross_entropy(span_logits.float().view(-1, 3), span.flatten()) * 10,
    }
    rows = [(n, *t) for n, w in enumerate(made) for t in w.triggers]
    if rows:
        guesses = guessed(span_logits.detach().float())
        out |= pair_losses(network, made, states, torch.tensor(rows), guesses=guesses)
    return out


def guessed(logits: Tensor) -> list[list[list[tuple[int, int]]]]:
    """The spans that the tagger finds now, by window and role: first and last piece in the window."""
    logits = logits.view(*logits.shape[:2], len(ROLES), 3).clone()
    logits[..., 0] -= GUESS_LEAN
    best = logits.argmax(-1).numpy()
    return [[stretches(best[n, 1:, role]) for role in range(len(ROLES))] for n in range(len(best))]


def stretches(tags: np.ndarray) -> list[tuple[int, int]]:
    """First and last piece of each run of begin (1) and inside (2)."""
    found: list[tuple[int, int]] = []
    for place in np.flatnonzero(tags).tolist():
        if tags[place] == 2 and found and found[-1][1] == place - 1:
            found[-1] = (found[-1][0], place)
        else:
            found.append((place, place))
    return found


def candidates(window: Window, guesses: list[list[tuple[int, int]]]) -> list[tuple[int, int, int, int]]:
    """Spans to weigh: role, first, last, and which gold span of that role it is or overlaps (-1: none).

    A guess that is no gold span is what the heads will meet when they run, so they learn to turn it down.
    """
    found = [(role, a, b, k) for role, spans in enumerate(window.spans) for k, (a, b) in enumerate(spans)]
    known = {span[:3] for span in found}
    length = window.end - window.start
    for role, spans in enumerate(guesses):
        for a, b in spans:
            if b < length and (role, a, b) not in known:
                near = [k for k, (c, d) in enumerate(window.spans[role]) if a <= d and c <= b]
                found.append((role, a, b, near[0] if near else -1))
    return found


def pair_losses(
    network: Network, made: list[Window], states: Tensor, rows: Tensor, *, guesses: list[list[list[tuple[int, int]]]]
) -> dict[str, Tensor]:
    """Losses of the heads that weigh triggers, spans and pairs. `rows`: window, first, last, event, scope, status."""
    own, first, last, event, scope, status = rows.T
    vectors = network.trigger_vectors(torch.cat([states[own, first + 1], states[own, last + 1]], -1), event)
    flags = network.flags(network.dropout(vectors))
    out = {
        "scope": functional.cross_entropy(flags[:, : len(SCOPES)], scope),
        "status": functional.cross_entropy(flags[:, len(SCOPES) :], status),
    }
    offsets = np.cumsum([0, *(len(w.triggers) for w in made)])
    spans = torch.tensor([(n, *c) for n, w in enumerate(made) for c in candidates(w, guesses[n])])
    if len(spans):
        home, role, start, end, _ = spans.T
        words = network.span_ends(torch.cat([states[home, start + 1], states[home, end + 1]], -1))
        left, right = torch.nonzero(own[:, None] == home[None, :], as_tuple=True)
        pair = placed(made, own, first, home, start, left, right)
        gold = torch.zeros(len(own), len(spans))
        copies: dict[tuple[int, int, int], list[int]] = {}
        for row, (n, r, _, _, k) in enumerate(spans.tolist()):
            copies.setdefault((n, r, k), []).append(row)
        for n, window in enumerate(made):
            for r, trigger, k in window.links:
                gold[offsets[n] + trigger, copies[n, r, k]] = 1
        logits = network.roles(vectors, words, role, pair)
        out["roles"] = functional.binary_cross_entropy_with_logits(logits, gold[left, right]) * 8
    left, right = torch.nonzero((own[:, None] == own[None, :]).triu(1), as_tuple=True)
    if len(left):
        both = placed(made, own, first, own, first, left, right)
        out["same"] = (
            functional.binary_cross_entropy_with_logits(
                network.same(vectors, both), together(made, offsets, "same")[left, right]
            )
            * 1.5
        )
        every_left, every_right = torch.cat([left, right]), torch.cat([right, left])
        turned = placed(made, own, first, own, first, every_left, every_right)
        gold = together(made, offsets, "parts")[every_left, every_right]
        out["parts"] = functional.binary_cross_entropy_with_logits(network.parts(vectors, turned), gold) * 4
    return out


def together(made: list[Window], offsets: np.ndarray, name: str) -> Tensor:
    """[triggers, triggers] of a batch: 1 where the windows' list `name` holds the pair."""
    gold = torch.zeros(int(offsets[-1]), int(offsets[-1]))
    for n, window in enumerate(made):
        for i, j in getattr(window, name):
            gold[offsets[n] + i, offsets[n] + j] = 1
    return gold


def placed(
    made: list[Window], own: Tensor, first: Tensor, home: Tensor, start: Tensor, left: Tensor, right: Tensor
) -> Pair:
    """Pairs with the buckets of their distance."""
    lines = [w.pieces.sentences[w.start : w.end] for w in made]
    of_left = np.array([lines[n][p] for n, p in zip(own.tolist(), first.tolist(), strict=True)])
    of_right = np.array([lines[n][p] for n, p in zip(home.tolist(), start.tolist(), strict=True)])
    apart = near(first[left].numpy(), start[right].numpy())
    return Pair(
        left,
        right,
        torch.from_numpy(apart),
        torch.from_numpy(sentences(of_left[left.numpy()], of_right[right.numpy()])),
    )


@torch.no_grad()
def seen(network: Network, pieces: Pieces) -> Scores:
    """A report as the network sees it."""
    spread = windows(len(pieces))
    owner = owners(len(pieces), spread)
    parts: list[list[np.ndarray]] = [[], [], []]
    for number, (start, end) in enumerate(spread):
        ids = torch.tensor([[CLS, *pieces.ids[start:end], SEP]])
        cases = torch.tensor([[0, *pieces.cases[start:end], 0]])
        mine = owner[start:end] == number
        for bag, part in zip(parts, network(ids, cases), strict=True):
            bag.append(part[0, 1:-1].numpy()[mine])
    return Scores(pieces, *(np.concatenate(bag) for bag in parts))


def heads_of(network: Network) -> Heads:
    """The network's small heads, as the program runs them."""
    return Heads(
        {name: value.numpy() for name, value in network.state_dict().items() if not name.startswith("encoder")}
    )


def score(network: Network, dev: list[dict], *, thresholds: Thresholds) -> Table:
    """Dev through the same decoding that the program uses."""
    network.eval()
    heads = heads_of(network)
    table = Table()
    for item in dev:
        add(table, item, decode(item["text"], seen(network, cut(item["text"])), heads, thresholds=thresholds))
    network.train()
    return table


def optimizer(network: Network, *, encoder: float, heads: float, decay: float) -> torch.optim.AdamW:
    """AdamW with a lower rate for lower layers (`decay` a layer); no weight decay on norms and biases."""
    groups: dict[tuple[float, float], list[nn.Parameter]] = {}
    for name, weight in network.named_parameters():
        rate = heads
        if name.startswith("encoder"):
            depth = int(name.split(".")[2]) + 1 if ".layers." in name else 0
            rate = encoder * decay ** (6 - depth)
        pull = 0.01 if weight.dim() > 1 else 0.0
        groups.setdefault((rate, pull), []).append(weight)
    return torch.optim.AdamW([{"params": p, "lr": r, "weight_decay": d} for (r, d), p in groups.items()], fused=True)


def worth(figures: dict[str, float]) -> float:
    """One number to stop by: types weigh most, then what a toll needs."""
    weights = {
        "typed": 4,
        "who": 2,
        "by": 1,
        "where": 1,
        "means": 0.5,
        "when": 1,
        "src": 1.5,
        "scope": 2,
        "status": 0.5,
        "same": 1.5,
    }
    return sum(figures[k] * w for k, w in weights.items()) / sum(weights.values())


def main() -> None:
    """The command line."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--corpus", type=Path, required=True)
    parser.add_argument("--base", type=Path, required=True)
    parser.add_argument("--out", type=Path, required=True)
    parser.add_argument("--epochs", type=int, default=16)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--rate", type=float, default=1.5e-4)
    parser.add_argument("--patience", type=int, default=4)
    parser.add_argument("--batch", type=int, default=8)
    parser.add_argument("--start", type=Path, help="weights to start from, instead of the base alone")
    parser.add_argument("--extra", type=Path, help="more reports to learn from, such as training.pseudo makes")
    parser.add_argument("--half", action=argparse.BooleanOptionalAction, default=True, help="bfloat16 in the encoder")
    options = parser.parse_args()
    run(options)


def run(options: argparse.Namespace) -> None:
    """Trains, writing `last.pt` (to resume) and `best.pt` (averaged weights) after each epoch, and `curve.jsonl`."""
    random.seed(options.seed)
    torch.manual_seed(options.seed)
    options.out.mkdir(parents=True, exist_ok=True)
    extra = load(options.extra) if options.extra else []
    made = [w for item in (*load(options.corpus / "train.jsonl"), *extra) for w in label(item)]
    dev = load(options.corpus / "dev.jsonl")
    network = Network()
    network.encoder.load_base(options.base)
    if options.start:
        network.load_state_dict(torch.load(options.start, weights_only=True))
    steps = options.epochs * len(list(batches(made, options.batch, random.Random(0))))
    climb = optimizer(network, encoder=options.rate, heads=HEADS_TO_ENCODER * options.rate, decay=0.9)
    plan = torch.optim.lr_scheduler.LambdaLR(climb, lambda n: min((n + 1) / 100, max(0.01, (1 - n / (steps * 1.02)))))
    mean = torch.optim.swa_utils.AveragedModel(network, multi_avg_fn=torch.optim.swa_utils.get_ema_multi_avg_fn(0.995))
    best, since, begin = 0.0, 0, 0
    if (options.out / "last.pt").exists():
        kept = torch.load(options.out / "last.pt", weights_only=False)
        network.load_state_dict(kept["network"])
        mean.load_state_dict(kept["mean"])
        climb.load_state_dict(kept["climb"])
        plan.load_state_dict(kept["plan"])
        best, since, begin = kept["best"], kept["since"], kept["epoch"] + 1
    for epoch in range(begin, options.epochs):
        start, dice, total = time.time(), random.Random(f"{options.seed}-{epoch}"), {}
        for batch in batches(made, options.batch, dice):
            found = losses(network, batch, dice, half=options.half)
            loss = sum(found.values())
            loss.backward()
            nn.utils.clip_grad_norm_(network.parameters(), 1.0)
            climb.step()
            plan.step()
            climb.zero_grad(set_to_none=True)
            mean.update_parameters(network)
            for name, value in found.items():
                total[name] = total.get(name, 0.0) + value.item()
        spent = time.time() - start
        line = {"epoch": epoch, "seconds": round(spent), "loss": {k: round(v, 2) for k, v in total.items()}}
        if epoch % 2 == 1 or epoch >= options.epochs - 4:
            line |= score(mean.module, dev, thresholds=Thresholds()).figures()
            line["worth"] = round(worth(line), 4)
            since = 0 if line["worth"] > best else since + 1
            if line["worth"] > best:
                best = line["worth"]
                torch.save(mean.module.state_dict(), options.out / "best.pt")
        with (options.out / "curve.jsonl").open("a") as curve:
            curve.write(json.dumps(line) + "\n")
        print(json.dumps(line), flush=True)
        kept = {"network": network, "mean": mean, "climb": climb, "plan": plan}
        states = {name: thing.state_dict() for name, thing in kept.items()}
        torch.save(states | {"best": best, "since": since, "epoch": epoch}, options.out / "last.pt")
        if since >= options.patience or math.isnan(total.get("trigger", 0.0)):
            break


if __name__ == "__main__":
    main()
