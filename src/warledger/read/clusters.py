"""Pairs with a probability of being one thing in, groups out: average linkage over the pairs that are known."""

import heapq
from collections.abc import Iterable, Mapping

Pair = tuple[int, int]

JOIN = 0.4
"""Two groups join while the mean of what is known of their pairs is above this.

A little below even, as the network is shy of pairs that stand far apart: between 0.3 and 0.5 pairwise F1 and tolls
on the development reports hardly move; below 0.2 incidents of one place run together.
"""


class _Group:
    """A growing group: its members, and the sum and number of known pairs towards each other group."""

    __slots__ = ("members", "ties")

    def __init__(self, member: int) -> None:
        self.members = [member]
        self.ties: dict[int, tuple[float, int]] = {}


def cluster(items: Iterable[int], pairs: Mapping[Pair, float], *, threshold: float = JOIN) -> list[list[int]]:
    """Groups of `items`, each in rising order, ordered by their first item.

    The closest two groups join first, as long as the mean of their known pairs is above `threshold`.
    Ties break by position, so that the answer is the same on every machine. Time: n log n in the number of pairs.
    """
    groups = {item: _Group(item) for item in items}
    heap: list[tuple[float, int, int]] = []
    for (a, b), chance in pairs.items():
        if a in groups and b in groups and a != b:
            groups[a].ties[b] = groups[b].ties[a] = (chance, 1)
            if chance > threshold:
                heap.append((-chance, min(a, b), max(a, b)))
    heapq.heapify(heap)
    while heap:
        key, a, b = heapq.heappop(heap)
        if a in groups and b in groups and groups[a].ties[b] == _known(groups[a].ties[b], -key):
            _join(groups, heap, a, b, threshold)
    return sorted(sorted(group.members) for group in groups.values())


def _known(tie: tuple[float, int], mean: float) -> tuple[float, int]:
    """`tie` where its mean is still `mean`, else a tie that equals none: the heap's entry is out of date."""
    return tie if tie[0] / tie[1] == mean else (-1.0, 0)


def _join(groups: dict[int, _Group], heap: list[tuple[float, int, int]], a: int, b: int, threshold: float) -> None:
    """Put the group with fewer ties into the other and weigh them anew: small into large, so that none moves often."""
    if (len(groups[b].ties), -b) > (len(groups[a].ties), -a):
        a, b = b, a
    keep, gone = groups[a], groups.pop(b)
    keep.members.extend(gone.members)
    del keep.ties[b], gone.ties[a]
    for other, (total, count) in gone.ties.items():
        before, n = keep.ties.get(other, (0.0, 0))
        tie = (before + total, n + count)
        keep.ties[other] = groups[other].ties[a] = tie
        groups[other].ties.pop(b, None)
        if tie[0] / tie[1] > threshold:
            heapq.heappush(heap, (-tie[0] / tie[1], min(a, other), max(a, other)))
