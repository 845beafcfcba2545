"""The small heads that weigh stretches of text against each other, in numpy: they cost too little to need a graph."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from warledger.read.distance import near, sentences
from warledger.read.mentions import Role
from warledger.read.pieces import Ints

Floats = npt.NDArray[np.float32]
ROLES: Final = tuple(Role)


@dataclass(frozen=True, slots=True)
class Stretches:
    """`n` stretches of pieces: first and last piece, the sentence of the first, and a vector for each (256 wide)."""

    first: Ints
    last: Ints
    sentence: Ints
    vectors: Floats

    def __len__(self) -> int:
        return len(self.first)


@dataclass(frozen=True, slots=True)
class Pairs:
    """Rows of two lists of stretches, one pair an entry."""

    left: Ints
    right: Ints

    def __len__(self) -> int:
        return len(self.left)


class Heads:
    """Weights by the names that `training/network.py` gives them. All results are logits unless said otherwise."""

    def __init__(self, weights: Mapping[str, Floats]) -> None:
        self._weights = weights

    def trigger_vectors(self, ends: Floats, events: Ints) -> Floats:
        """States of first and last piece [n, 768] and event numbers [n] → [n, 256]."""
        return gelu(
            self._linear("trigger_ends.project", np.concatenate([ends, self._weights["events.weight"][events]], axis=1))
        )

    def span_vectors(self, ends: Floats) -> Floats:
        """States of first and last piece [n, 768] → [n, 256]."""
        return gelu(self._linear("span_ends.project", ends))

    def flags(self, vectors: Floats) -> Floats:
        """Trigger vectors → [n, 6]: three scopes, three statuses."""
        return self._linear("flags", vectors)

    def role(self, number: int, triggers: Stretches, spans: Stretches, pairs: Pairs) -> Floats:
        """For each pair: does the span play role `number` in the trigger's event?"""
        lefts, left = np.unique(pairs.left, return_inverse=True)
        rights, right = np.unique(pairs.right, return_inverse=True)
        these, those = triggers.vectors[lefts], spans.vectors[rights]
        turned = these @ self._weights["role_forms"][number]
        score = np.einsum("nd,nd->n", turned[left], those[right])
        lone_trigger = self._linear("role_trigger", these)[left, number]
        lone_span = self._linear("role_span", those)[right, number]
        buckets = near(triggers.first[pairs.left], spans.first[pairs.right])
        lines = sentences(triggers.sentence[pairs.left], spans.sentence[pairs.right])
        placed = self._weights["role_near"][number, buckets] + self._weights["role_sentences"][number, lines]
        return np.asarray(score + lone_trigger + lone_span + placed)

    def same(self, triggers: Stretches, pairs: Pairs) -> Floats:
        """For each pair of triggers: do they tell of one incident?"""
        rows, both = np.unique(np.concatenate([pairs.left, pairs.right]), return_inverse=True)
        short = self._linear("same_ends", triggers.vectors[rows])
        a, b = short[both[: len(pairs)]], short[both[len(pairs) :]]
        mixed = self._linear("same_mix", np.concatenate([a + b, np.abs(a - b), a * b], axis=1))
        buckets = near(triggers.first[pairs.left], triggers.first[pairs.right])
        return self._linear("same_out", gelu(mixed + self._weights["same_near.weight"][buckets]))[:, 0]

    def _linear(self, name: str, rows: Floats) -> Floats:
        return np.asarray(rows @ self._weights[f"{name}.weight"].T + self._weights[f"{name}.bias"])


def gelu(x: Floats) -> Floats:
    """Gaussian error linear unit, its tanh form (Hendrycks and Gimpel 2016); within 0.001 of the exact one."""
    return np.asarray(0.5 * x * (1 + np.tanh(np.float32(0.7978845608) * (x + np.float32(0.044715) * x * x * x))))


def sigmoid(x: Floats) -> Floats:
    """Logits → probabilities; clipped so that no value overflows."""
    return np.asarray(1 / (1 + np.exp(-np.clip(x, -30, 30))))


def softmax(x: Floats) -> Floats:
    """Logits → probabilities along the last axis."""
    raised = np.exp(x - x.max(axis=-1, keepdims=True))
    return np.asarray(raised / raised.sum(axis=-1, keepdims=True))
