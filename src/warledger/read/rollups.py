"""Roll-ups and the incidents that they add up: "more than 20" that is 8 and 13."""

from collections.abc import Mapping, Sequence
from itertools import combinations
from typing import Final

from warledger.model import Scope
from warledger.read.headcount import Headcount

_MOST_INCIDENTS: Final = 10
"""So many first figures are tried in all combinations (a thousand sums); a report that rolls up more is a list."""
_REACH: Final = 1200
"""Characters after a roll-up in which its incidents are told: on the annotated reports 221 of 223 found were, and
beyond it 36 of 38 would be wrong."""
_ROUNDING: Final = 1.1
_MOST: Final = 0.5


def parts_of_rollups(
    heads: Sequence[Headcount], incidents: Mapping[str, str], parts: Mapping[str, str]
) -> dict[str, str]:
    """The roll-up of each claim that is one of its addends, by claim id; claims in `parts` are none."""
    found: dict[str, str] = {}
    for i, total in enumerate(heads):
        if total.claim.scope is Scope.TOLL and total.interval and total.interval.low > 1:
            later = [h for h in heads[i + 1 :] if h.claim.id not in parts and h.claim.id not in found]
            for head in _addends(total, later, incidents):
                found[head.claim.id] = total.claim.id
    return found


def _addends(total: Headcount, later: Sequence[Headcount], incidents: Mapping[str, str]) -> Sequence[Headcount]:
    """The first figures of the incidents told after `total` that add up to it, or to most of it."""
    first: dict[str, Headcount] = {}
    for head in later:
        if head.claim.trigger.start - total.claim.trigger.start > _REACH:
            break
        if _may_be_added(head, total, incidents):
            first.setdefault(incidents[head.claim.id], head)
    groups = list(first.values())[:_MOST_INCIDENTS]
    least, most = _bounds(total)
    sums = [(some, _sum(some)) for size in range(2, len(groups) + 1) for some in combinations(groups, size)]
    fitting = [(some, amount) for some, amount in sums if least <= amount <= most]
    if fitting:
        return min(fitting, key=lambda pair: pair[1])[0]
    return groups if least * _MOST <= _sum(groups) <= most else ()


def _may_be_added(head: Headcount, total: Headcount, incidents: Mapping[str, str]) -> bool:
    incident = incidents.get(head.claim.id)
    low = head.interval.low if head.interval else 0
    return (
        head.claim.event is total.claim.event
        and head.claim.scope is Scope.INCIDENT
        and incident is not None
        and incident != incidents.get(total.claim.id)
        and 0 < low < _bounds(total)[1]
    )


def _bounds(total: Headcount) -> tuple[int, float]:
    """Least and most that the addends may come to; an open figure is met by up to a tenth more."""
    if total.interval is None:
        return 0, 0
    return total.interval.low, total.interval.high or total.interval.low * _ROUNDING


def _sum(heads: Sequence[Headcount]) -> int:
    return sum(h.interval.low for h in heads if h.interval)
