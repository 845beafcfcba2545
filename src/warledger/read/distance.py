"""How far apart two stretches of a report stand, in buckets that the network has a weight for."""

from typing import Final

import numpy as np
import numpy.typing as npt

Ints = npt.NDArray[np.int64]

_EDGES: Final = np.array([1, 2, 3, 4, 6, 8, 12, 16, 24, 32, 48, 64, 96, 128, 192, 256])
_SENTENCES: Final = 6

NEAR_BUCKETS: Final = 2 * len(_EDGES) + 1
SENTENCE_BUCKETS: Final = 2 * _SENTENCES + 1


def near(left: Ints, right: Ints) -> Ints:
    """Bucket of the signed distance in pieces from `left` to `right`: roughly logarithmic, 0 in the middle."""
    apart = right - left
    bucket: Ints = np.sign(apart) * np.searchsorted(_EDGES, np.abs(apart), side="right") + len(_EDGES)
    return bucket


def sentences(left: Ints, right: Ints) -> Ints:
    """Bucket of the signed distance in sentences, up to six."""
    bucket: Ints = np.clip(right - left, -_SENTENCES, _SENTENCES) + _SENTENCES
    return bucket
