"""Rows of figures → chances: a weighted sum a candidate, and a softmax over the candidates of each mention, in two
stages.
"""

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
        return cls(
            np.array([alone.get(name, 0.0) for name in ALONE]), np.array([together.get(name, 0.0) for name in NAMES])
        )


@dataclass(frozen=True, slots=True)
class Scored:
    """Each candidate's chance of being the place meant, what each figure adds to its score, and each mention's
    chance that none is meant.
    """

    chances: Matrix
    parts: Matrix
    none: Matrix


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
    owners = len(table.mentions)
    chances = chances_of(parts.sum(axis=1), table.owner, owners, none=float(weights.together[-1]))
    left = np.ones(owners)
    np.subtract.at(left, table.owner, chances)
    return Scored(chances, parts, left)


def chances_of(scores: Matrix, owner: npt.NDArray[np.int64], owners: int, *, none: float = -np.inf) -> Matrix:
    """The softmax of the scores among the candidates of each owner; `none` is the score of the answer that it is
    none of them.
    """
    most = np.full(owners, none)
    np.maximum.at(most, owner, scores)
    raised = np.exp(scores - most[owner])
    total = np.exp(none - most) if none > -np.inf else np.zeros(owners)
    np.add.at(total, owner, raised)
    return np.asarray(raised / total[owner])
