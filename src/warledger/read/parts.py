"""Claims in, for each the claim whose figure it is a part of: "nine of those killed", names after a number."""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

from warledger.model import Event, Status
from warledger.read.headcount import Headcount
from warledger.read.people import People, Telling, sides_meet
from warledger.read.rollups import parts_of_rollups

COUNTED: Final = frozenset(
    {Event.KILL, Event.INJURE, Event.MISSING, Event.ABDUCT, Event.DETAIN, Event.DISPLACE, Event.RELEASE}
)
_GENERIC: Final = re.compile(
    r"\b(?:people|persons?|civilians?|killed|dead|died|deaths?|martyrs?|victims?|bodies|casualties|lives|injured|wounded|"
    r"injuries|hurt|individuals|citizens|others?|militants?|insurgents?|suspects?|terrorists?|fatalities)\b",
    re.IGNORECASE,
)
_RELATION: Final = re.compile(r"child|wom[ae]n|girl|boy|son|daughter|brother|sister", re.IGNORECASE)
_AMONG: Final = re.compile(
    r"\b(?:among|one of|some of)\s+(?:the|those)\b|"
    r"\bof (?:whom|them|those|these|the (?:dead|victims|wounded|injured|killed))\b",
    re.IGNORECASE,
)
_AROUND, _CLAUSE = 20, 240


def find_parts(heads: Sequence[Headcount], text: str, incidents: Mapping[str, str]) -> dict[str, str]:
    """The whole of each claim that tells of a part, by claim id; `incidents` names each claim's incident.

    A whole stands earlier in the text, tells of the same harm, and is the larger figure.
    """
    parts: dict[str, str] = {}
    wholes: dict[tuple[str, Event], list[Headcount]] = defaultdict(list)
    counted = [h for h in heads if h.claim.event in COUNTED and h.claim.status is Status.ASSERTED]
    for head in counted:
        incident = incidents.get(head.claim.id)
        if incident is None:
            continue
        told = wholes[incident, head.claim.event]
        whole = _whole_of(head, told, text)
        if whole:
            parts[head.claim.id] = whole.claim.id
        elif head.numbered and head.interval:
            told.append(head)
    return parts_of_rollups(counted, incidents, parts) | parts


def _whole_of(head: Headcount, wholes: Sequence[Headcount], text: str) -> Headcount | None:
    """Its whole among the claims before it: "of them" leans on the last figure, a person or a family on the first."""
    larger = [w for w in wholes if is_larger(w, head) and _kinds_meet(w, head)]
    if not larger:
        return None
    if head.partitive or (head.interval and _is_told_as_among(head, text)):
        return larger[-1]
    return larger[0] if head.interval and all(_stands_out(p) for p in head.people) else None


def is_larger(whole: Headcount, part: Headcount) -> bool:
    """Whether one claim's figure can hold the other's and more."""
    size = max(whole.interval.low, whole.interval.high or 0) if whole.interval else 0
    return size > (part.interval.low if part.interval else 1)


def _kinds_meet(a: Headcount, b: Headcount) -> bool:
    return any(sides_meet(p.side, q.side) for p in a.people for q in b.people)


def _is_told_as_among(head: Headcount, text: str) -> bool:
    """Whether the words just around the claim say that its people are some of the others."""
    spans = [head.claim.trigger, *(p.figure.span for p in head.people)]
    start, end = min(s.start for s in spans), max(s.end for s in spans)
    if end - start > _CLAUSE:
        return False
    return _AMONG.search(text, max(0, start - _AROUND), min(len(text), end + _AROUND)) is not None


def _stands_out(people: People) -> bool:
    """Whether words tell of a person, of children, of a family; not of "people" or "dead"."""
    words = people.figure.span.text
    if people.telling is Telling.COUNTED:
        bare = len(re.findall(r"[^\W\d_]{3,}", words)) < 2 and not _RELATION.search(words)
        return not bare and not _GENERIC.search(words)
    return people.telling is Telling.SINGLE
