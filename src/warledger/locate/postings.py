"""The postings of the gazetteer: how a name's key leads to the places that bear it.

A key's hash gives a bucket (18 bits) and a tail (16 bits); beside the tail stands one word of 32 bits: the place's
number (20 bits), whether
the name is its main one (1 bit), and 11 bits of the folded name's hash, which tell an exact name from one that
only shares the key.
A name that nobody bears meets a stranger's posting about once in 10,000 times at the key's stage, once in 20
million at the exact one.
"""

from functools import lru_cache
from hashlib import blake2b

import numpy as np
import numpy.typing as npt

BUCKET_BITS = 18
TAIL_BITS = 16
PRINT_BITS = 11
PLACE_BITS = 20


@lru_cache(maxsize=65536)
def address(levelled: str) -> tuple[int, int]:
    """Bucket and tail of a key."""
    number = _hash(levelled)
    return number >> TAIL_BITS & ((1 << BUCKET_BITS) - 1), number & ((1 << TAIL_BITS) - 1)


@lru_cache(maxsize=65536)
def fingerprint(folded: str) -> int:
    """The 11 bits kept of a folded name."""
    return _hash(folded) >> 40 & ((1 << PRINT_BITS) - 1)


def pack(place: int, *, main: bool, folded: str) -> int:
    """The word of one posting."""
    return place << (PRINT_BITS + 1) | main << PRINT_BITS | fingerprint(folded)


def unpack(
    words: npt.NDArray[np.generic],
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.bool_], npt.NDArray[np.int64]]:
    """Places, whether by the main name, and fingerprints of several postings."""
    numbers = words.astype(np.int64)
    return numbers >> (PRINT_BITS + 1), (numbers >> PRINT_BITS & 1).astype(np.bool_), numbers & ((1 << PRINT_BITS) - 1)


def _hash(text: str) -> int:
    """64 bits that are the same on every machine."""
    return int.from_bytes(blake2b(text.encode(), digest_size=8).digest(), "little")
