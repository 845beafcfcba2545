"""Mentions in, groups that tell of one incident out; and from the claims of a group, the Incident."""

import math
from collections import Counter
from collections.abc import Callable, Sequence
from string import ascii_uppercase
from typing import Final

from warledger.model import Actor, Claim, Event, Family, Incident, Scope, Status
from warledger.read.clusters import Pair, cluster
from warledger.read.headcount import Headcount
from warledger.read.mentions import Mentions
from warledger.read.ties import features, tie
from warledger.read.tolls import HARM, toll_of_heads
from warledger.read.whereabouts import far_apart, place_of, when_of

FAR_APART: Final = -3.0
"""Log odds against one incident where two places are known and too far from each other."""
_SURE: Final = 1e-6
_LEAD: Final = 600.0
_FIRST, _DEAD, _HARMED, _SIZE = 1.0, 2.0, 1.0, 0.3


def group_mentions(mentions: Mentions, claims: Sequence[Claim]) -> list[list[int]]:
    """Indices of mentions (and of their `claims`) that tell of one incident, group by group in text order.

    Words and deals tell of none, protests aside; background only where it is told twice.
    """
    told = mentions.mentions
    items = [i for i, m in enumerate(told) if m.event.family is not Family.WORDS or m.event is Event.PROTEST]
    groups = cluster(items, _weighed(mentions, claims))
    return [g for g in groups if len(g) > 1 or told[g[0]].scope is not Scope.BACKGROUND]


def _weighed(mentions: Mentions, claims: Sequence[Claim]) -> dict[Pair, float]:
    """The network's chances, moved by the words and the places that two mentions share or do not share."""
    read = [features(m) for m in mentions.mentions]
    placed = [c.places if any(p.lat is not None for p in c.places) else () for c in claims]
    weighed = {}
    for (i, j), chance in mentions.same.items():
        odds = tie(read[i], read[j])
        if placed[i] and placed[j] and far_apart(placed[i], placed[j]):
            odds += FAR_APART
        weighed[i, j] = _shift(chance, odds)
    return weighed


def _shift(chance: float, odds: float) -> float:
    """`chance` with `odds` (logarithmic) added."""
    chance = min(max(chance, _SURE), 1 - _SURE)
    return 1 / (1 + math.exp(-math.log(chance / (1 - chance)) - odds))


def letter(n: int) -> str:
    """The name of the n-th incident: A, B, ... Z, AA, AB ...

    >>> letter(0), letter(26)
    ('A', 'AA')
    """
    return (letter(n // 26 - 1) if n >= 26 else "") + ascii_uppercase[n % 26]


def main_first(groups: Sequence[Sequence[Claim]]) -> list[Sequence[Claim]]:
    """Groups of claims, the report's main subject first: told early, with the dead told early, and often."""
    return sorted(groups, key=lambda g: (-_weight(g), g[0].trigger.start))


def _weight(claims: Sequence[Claim]) -> float:
    """How much a group looks like the report's subject. The order hardly changes when a weight is halved or doubled."""
    told = [c for c in claims if c.scope is not Scope.BACKGROUND]
    if not told:
        return 0.0
    harm = [c for c in told if c.event in HARM and c.status is Status.ASSERTED]
    return (
        _FIRST * _near_the_top(told, lambda _: True)
        + _DEAD * _near_the_top(harm, lambda c: c.event is Event.KILL and bool(c.figures))
        + _HARMED * _near_the_top(harm, lambda _: True)
        + _SIZE * math.log(1 + len(claims))
    )


def _near_the_top(claims: Sequence[Claim], wanted: Callable[[Claim], bool]) -> float:
    """1 at the top of the text, falling to nothing; 0 where no claim is wanted."""
    first = min((c.trigger.start for c in claims if wanted(c)), default=math.inf)
    return math.exp(-first / _LEAD)


def build_incident(name: str, heads: Sequence[Headcount], text: str) -> Incident:
    """The incident that the claims of `heads`, in text order, tell of in a report with this `text`."""
    claims = [head.claim for head in heads]
    return Incident(
        id=name,
        event=_event_of(claims),
        claims=tuple(c.id for c in claims),
        place=place_of(claims),
        when=when_of(claims),
        actors=_actors_of(claims),
        toll=toll_of_heads(heads, text),
    )


def _event_of(claims: Sequence[Claim]) -> Event:
    """What caused the harm: the force told most often, the named kind before the unnamed; else the event told most."""
    told = Counter(c.event for c in claims)
    force = [e for e in told if e.family is Family.FORCE]
    harmed = any(e in HARM for e in told)
    if force and (harmed or max(told.values()) <= max(told[e] for e in force)):
        return max(force, key=lambda e: (e is not Event.ATTACK, told[e]))
    return max(told, key=lambda e: told[e])


def _actors_of(claims: Sequence[Claim]) -> tuple[Actor, ...]:
    """Each actor once, by name, in text order; background claims name none."""
    actors: dict[str, Actor] = {}
    for claim in claims:
        if claim.scope is not Scope.BACKGROUND:
            for actor in claim.actors:
                actors.setdefault(actor.name.lower(), actor)
    return tuple(actors.values())
