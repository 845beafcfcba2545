"""Rows of figures → chances: a weighted sum a candidate, and a softmax over the candidates of each mention, in two stages."""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from importlib.resources import files

import numpy as np
import numpy.typing as npt

from warledger.locate.features import ALONE, NAMES, Matrix, Table, add_together


@dataclass(frozen=True, slots=True)
class Weights:
    """The weights of both stages, in the order of `features.ALONE` and `features.NAMES`."""

    alone: Matrix
    together: Matrix

    @classmethod
    def of(cls, alone: Mapping[str, float], together: Mapping[str, float]) -> "Weights":
        """Weights by the figures' names; a figure without one counts nothing."""
        return cls(np.array([alone.get(name, 0.0) for name in ALONE]), np.array([together.get(name, 0.0) for name in NAMES]))


@dataclass(frozen=True, slots=True)
class Scored:
    """Each candidate's chance of being the place meant, and what each figure adds to its score."""

    chances: Matrix
    parts: Matrix


@cache
def read_weights() -> Weights:
    """The weights that `python -m training.locate` wrote (locate/weights.json)."""
    told = json.loads((files("warledger.locate") / "weights.json").read_text(encoding="utf-8"))
    return Weights.of(told["alone"], told["together"])


def score(table: Table, weights: Weights) -> Scored:
    """Both stages over a report's candidates."""
    first = chances_of(table.rows[:, : len(ALONE)] @ weights.alone, table.owner, len(table.mentions))
    rows = add_together(table, first)
    parts = rows * weights.together
    return Scored(chances_of(parts.sum(axis=1), table.owner, len(table.mentions)), parts)


def chances_of(scores: Matrix, owner: npt.NDArray[np.int64], owners: int) -> Matrix:
    """The softmax of the scores among the candidates of each owner."""
    most = np.full(owners, -np.inf)
    np.maximum.at(most, owner, scores)
    raised = np.exp(scores - most[owner])
    total = np.zeros(owners)
    np.add.at(total, owner, raised)
    return np.asarray(raised / total[owner])
