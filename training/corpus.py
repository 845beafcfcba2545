"""Annotated reports (JSON Lines of ../shared/corpus) → windows of pieces with what the network should say of them."""

import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path

import numpy as np

from warledger.model import Event, Scope, Status
from warledger.read.mentions import Role
from warledger.read.pieces import BREAK, LOWER, NUMERAL, UPPER, Ints, Pieces, cut, windows

EVENTS = tuple(Event)
ROLES = tuple(Role)
SCOPES = tuple(Scope)
STATUSES = tuple(Status)


@dataclass(slots=True)
class Window:
    """Pieces [start, end) of one report, and the labels of the events whose trigger lies inside.

    `triggers` rows: first piece, last piece, event, scope, status; `spans[role]` rows: first, last piece.
    `links` rows: role, trigger row, span row. `same` and `parts` rows: trigger row, trigger row.
    """

    report: str
    pieces: Pieces
    start: int
    end: int
    triggers: list[tuple[int, int, int, int, int]] = field(default_factory=list)
    spans: list[list[tuple[int, int]]] = field(default_factory=lambda: [[] for _ in ROLES])
    links: list[tuple[int, int, int]] = field(default_factory=list)
    same: list[tuple[int, int]] = field(default_factory=list)
    parts: list[tuple[int, int]] = field(default_factory=list)


def load(path: Path) -> list[dict]:
    """All lines of a JSON Lines file."""
    with path.open(encoding="utf-8") as lines:
        return [json.loads(line) for line in lines if line.strip()]


def label(item: dict) -> list[Window]:
    """The windows of one annotated report."""
    pieces = cut(item["text"])
    return [_window(item, pieces, start, end) for start, end in windows(len(pieces))]


def _window(item: dict, pieces: Pieces, start: int, end: int) -> Window:
    made = Window(item["id"], pieces, start, end)
    rows: dict[str, int] = {}
    incidents: list[tuple[int, str]] = []
    events = [(event, covered(pieces, *event["trigger"][:2])) for event in item["gold"]["events"]]
    inside = [(event, at) for event, at in events if at and start <= at[0] and at[1] < end]
    for event, at in sorted(inside, key=lambda pair: pair[1]):
        first, last = at[0] - start, at[1] - start
        if any(first <= t[1] and t[0] <= last for t in made.triggers):
            continue  # two events on the same words: the tagger can hold one
        row = len(made.triggers)
        rows[event["id"]] = row
        scope = SCOPES.index(Scope(event.get("scope", "incident")))
        status = STATUSES.index(Status(event.get("status", "asserted")))
        made.triggers.append((first, last, EVENTS.index(Event(event["type"])), scope, status))
        if event.get("inc"):
            incidents.append((row, event["inc"]))
        for number, role in enumerate(ROLES):
            for words in event.get(role.value, []):
                _tie(made, number, row, covered(pieces, *words[:2]))
    made.same = [(i, j) for n, (i, a) in enumerate(incidents) for j, b in incidents[n + 1 :] if a == b]
    made.parts = [(rows[e["id"]], rows[e["part"]]) for e, _ in inside if e.get("part") in rows and e["id"] in rows]
    return made


def _tie(made: Window, role: int, row: int, at: tuple[int, int] | None) -> None:
    if not at or not (made.start <= at[0] and at[1] < made.end):
        return
    span = (at[0] - made.start, at[1] - made.start)
    known = made.spans[role]
    if span not in known:
        if any(span[0] <= b and a <= span[1] for a, b in known):
            return  # overlapping spans of one role: the first told wins
        known.append(span)
    made.links.append((role, row, known.index(span)))


def covered(pieces: Pieces, start: int, end: int) -> tuple[int, int] | None:
    """First and last piece that touch [start, end) of the text; None where there is none."""
    first = int(np.searchsorted(pieces.ends, start, side="right"))
    last = int(np.searchsorted(pieces.starts, end, side="left")) - 1
    while first <= last and pieces.ids[first] == BREAK:
        first += 1
    return (first, last) if first <= last else None


def varied(window: Window, dice: random.Random) -> tuple[Ints, Ints]:
    """The window's ids and cases, now and then as careless wires write: in one case, some words unreadable."""
    ids = window.pieces.ids[window.start : window.end].copy()
    cases = window.pieces.cases[window.start : window.end].copy()
    throw = dice.random()
    if throw < 0.16:
        cases[cases != NUMERAL] = LOWER if throw < 0.08 else UPPER
    if dice.random() < 0.5:
        lost = np.array([dice.random() < 0.05 for _ in ids])
        ids[lost] = MASK
    return ids, cases


MASK = 103


def batches(made: list[Window], size: int, dice: random.Random) -> Iterator[list[Window]]:
    """All windows in batches of about `size` full windows, near lengths together, order thrown anew."""
    order = sorted(made, key=lambda w: (w.end - w.start) * (0.9 + 0.2 * dice.random()))
    budget = size * 384
    packs: list[list[Window]] = []
    pack: list[Window] = []
    for window in order:
        if pack and ((len(pack) + 1) * (window.end - window.start) > budget or len(pack) >= 3 * size):
            packs.append(pack)
            pack = []
        pack.append(window)
    packs.append(pack)
    dice.shuffle(packs)
    yield from packs
