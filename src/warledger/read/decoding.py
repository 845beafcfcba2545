"""What the network says of each piece → mentions of events with their arguments."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

import numpy as np
import numpy.typing as npt

from warledger.model import Event, Scope, Span, Status
from warledger.read.heads import ROLES, Floats, Heads, Pairs, Stretches, sigmoid, softmax
from warledger.read.mentions import Argument, Mention, Mentions, Role
from warledger.read.pieces import BREAK, Ints, Pieces, tokenizer

EVENTS: Final = tuple(Event)
SCOPES: Final = tuple(Scope)
STATUSES: Final = tuple(Status)
SINGLE: Final = frozenset({Role.WHEN, Role.SRC})
"""Roles that a claim holds once (the contract): the best span wins."""

BLOCK: Final = 8_000
"""Pairs weighed at once: some 30 MB, so that a long report costs no more memory than a short one."""

REACH: Final = 512
"""Pieces between a trigger and words that may play a part in it: about a window."""

SAME_REACH: Final = 2000
SAME_MOST: Final = 120
"""Two mentions of one incident stand at most so many pieces and mentions apart: a long report costs no square."""


@dataclass(frozen=True, slots=True)
class Thresholds:
    """How sure the network must be; tuned on dev by `training/tune.py`.

    `trigger` and `span` are what is taken off the logit of "nothing here"; `role` the least probability of a tie;
    `scope` is added to the logits of incident, toll and background.
    """

    trigger: float = 0.0
    span: float = 0.5
    role: tuple[float, ...] = (0.5,) * len(ROLES)
    scope: tuple[float, ...] = (0.0,) * len(SCOPES)


@dataclass(frozen=True, slots=True)
class Scores:
    """A report as the network sees it: states [n, 384], trigger tags [n, 71], span tags [n, 21] of its `n` pieces."""

    pieces: Pieces
    states: Floats
    trigger_tags: Floats
    span_tags: Floats


@dataclass(frozen=True, slots=True)
class Tagged:
    """Stretches that a tagger found, with what stands on them and how sure it is."""

    first: Ints
    last: Ints
    kind: Ints
    score: Floats


def decode(text: str, scores: Scores, heads: Heads, *, thresholds: Thresholds) -> Mentions:
    """All mentions of a text in order, with the probability that two tell of one incident."""
    found = tagged(scores.trigger_tags, lean=thresholds.trigger, pieces=scores.pieces)
    if not len(found.first):
        return Mentions(())
    triggers = _stretches(found, scores, heads, events=True)
    arguments: list[list[Argument]] = [[] for _ in range(len(triggers))]
    for number, role in enumerate(ROLES):
        least = thresholds.role[number]
        for row, argument in _arguments(text, number, triggers, scores, heads, lean=thresholds.span):
            if argument.score >= least:
                arguments[row].append(argument)
        for held in arguments:
            _keep_best(held, role)
    flags = heads.flags(triggers.vectors)
    scopes = (flags[:, : len(SCOPES)] + np.array(thresholds.scope)).argmax(axis=1)
    statuses = flags[:, len(SCOPES) :].argmax(axis=1)
    mentions = tuple(
        Mention(
            EVENTS[found.kind[row]],
            _span(text, scores.pieces, int(triggers.first[row]), int(triggers.last[row])),
            tuple(arguments[row]),
            SCOPES[scopes[row]],
            STATUSES[statuses[row]],
            float(found.score[row]),
        )
        for row in range(len(triggers))
    )
    return Mentions(mentions, _same(triggers, heads))


def tagged(tags: Floats, *, lean: float, pieces: Pieces) -> Tagged:
    """Stretches under begin/inside tags: column 0 is "nothing", then begin and inside of each kind in turn.

    `lean` is taken off "nothing" first. Stretches are widened to whole words; those that then meet are one.
    """
    logits = tags.copy()
    logits[:, 0] -= lean
    best = logits.argmax(axis=1)
    on = (best > 0) & (pieces.ids != BREAK)
    kind = np.where(on, (best - 1) // 2, -1)
    begins = on & (((best - 1) % 2 == 0) | (np.concatenate([[-1], kind[:-1]]) == -1))
    glued = _continuations()[pieces.ids]
    begins &= ~(glued & np.concatenate([[False], on[:-1]]))
    firsts = np.flatnonzero(begins)
    chance = softmax(logits)
    rows: list[tuple[int, int, int, float]] = []
    for begin in firsts.tolist():
        first = last = int(begin)
        while last + 1 < len(on) and on[last + 1] and not begins[last + 1]:
            last += 1
        mass = logits[first : last + 1, 1:].reshape(last + 1 - first, -1, 2).max(axis=2).sum(axis=0)
        score = float(1 - chance[first : last + 1, 0].mean())
        while first > 0 and glued[first]:
            first -= 1
        while last + 1 < len(on) and glued[last + 1]:
            last += 1
        if rows and first <= rows[-1][1]:
            continue
        rows.append((first, last, int(mass.argmax()), score))
    table = np.array([row[:3] for row in rows], dtype=np.int64).reshape(-1, 3)
    return Tagged(table[:, 0], table[:, 1], table[:, 2], np.array([row[3] for row in rows], dtype=np.float32))


def _stretches(found: Tagged, scores: Scores, heads: Heads, *, events: bool) -> Stretches:
    ends = np.concatenate([scores.states[found.first], scores.states[found.last]], axis=1)
    vectors = heads.trigger_vectors(ends, found.kind) if events else heads.span_vectors(ends)
    return Stretches(found.first, found.last, scores.pieces.sentences[found.first], vectors)


def _arguments(
    text: str, number: int, triggers: Stretches, scores: Scores, heads: Heads, *, lean: float
) -> list[tuple[int, Argument]]:
    found = tagged(scores.span_tags[:, 3 * number : 3 * number + 3], lean=lean, pieces=scores.pieces)
    if not len(found.first):
        return []
    spans = _stretches(found, scores, heads, events=False)
    pairs = _within_reach(triggers.first, spans.first)
    chance = np.concatenate([sigmoid(heads.role(number, triggers, spans, block)) for block in _blocks(pairs)])
    words = [_span(text, scores.pieces, int(a), int(b)) for a, b in zip(found.first, found.last, strict=True)]
    likely = np.flatnonzero(chance > 0.05)
    return [(int(pairs.left[n]), Argument(ROLES[number], words[pairs.right[n]], float(chance[n]))) for n in likely]


def _within_reach(left: Ints, right: Ints) -> Pairs:
    start = np.searchsorted(right, left - REACH)
    stop = np.searchsorted(right, left + REACH)
    counts = stop - start
    lefts = np.repeat(np.arange(len(left)), counts)
    offsets = np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    return Pairs(lefts, np.repeat(start, counts) + offsets)


def _blocks(pairs: Pairs) -> Iterator[Pairs]:
    """At least one block, each of at most BLOCK pairs."""
    for start in range(0, max(1, len(pairs)), BLOCK):
        yield Pairs(pairs.left[start : start + BLOCK], pairs.right[start : start + BLOCK])


def _keep_best(row: list[Argument], role: Role) -> None:
    mine = sorted((a for a in row if a.role is role), key=lambda a: -a.score)
    if not mine:
        return
    row[:] = [a for a in row if a.role is not role] + (mine[:1] if role in SINGLE else mine)


def _same(triggers: Stretches, heads: Heads) -> dict[tuple[int, int], float]:
    """Pairs of mentions near each other in the text, with the probability that they tell of one incident."""
    reach = np.searchsorted(triggers.first, triggers.first + SAME_REACH)
    counts = np.minimum(reach - np.arange(len(triggers)) - 1, SAME_MOST)
    left = np.repeat(np.arange(len(triggers)), counts)
    right = left + 1 + np.arange(counts.sum()) - np.repeat(np.cumsum(counts) - counts, counts)
    found: dict[tuple[int, int], float] = {}
    for block in _blocks(Pairs(left, right)):
        chances = sigmoid(heads.same(triggers, block)).tolist()
        found |= dict(zip(zip(block.left.tolist(), block.right.tolist(), strict=True), chances, strict=True))
    return found


def _span(text: str, pieces: Pieces, first: int, last: int) -> Span:
    return Span.of(text, int(pieces.starts[first]), int(pieces.ends[last]))


@lru_cache(maxsize=1)
def _continuations() -> npt.NDArray[np.bool_]:
    vocabulary = tokenizer().get_vocab()
    glued = np.zeros(len(vocabulary), dtype=bool)
    glued[[number for piece, number in vocabulary.items() if piece.startswith("##")]] = True
    return glued
