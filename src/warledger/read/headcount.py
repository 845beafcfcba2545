"""One claim in, how many people it tells of out: groups side by side added, people named twice counted once."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from warledger.model import Claim, Figure, Interval, Part, Quantifier, Unit
from warledger.read.apposition import fold, is_partitive, starts_definite
from warledger.read.people import People, Telling, is_plural, read_people

UNNUMBERED: Final = Interval(2, None)
"""A plural without a number is two or more."""
_SAYS_NO_NUMBER: Final = frozenset({"casualties", "casualty", "losses"})
_BARE: Final = re.compile(r"\W*(?:\d[\d,]*|[a-z]+(?:-[a-z]+)?)\W*", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Headcount:
    """What one claim tells of people: `people` each once; `interval` None where no number can be had from the words.

    `numbered`: the claim states a number of its own ("12 people"), not only persons or plurals.
    `vague`: one of its figures is ("dozens"). `partitive`: it picks some of others ("three of the dead").
    `definite`: all its people were told of before ("the three men").
    """

    claim: Claim
    people: tuple[People, ...]
    interval: Interval | None
    numbered: bool
    vague: bool
    partitive: bool
    definite: bool

    @property
    def at_most(self) -> bool:
        """Whether the words bound the number only from above: "up to ten"."""
        return bool(self.people) and all(p.figure.low is None and p.figure.high is not None for p in self.people)

    @property
    def singles(self) -> tuple[People, ...]:
        """The single persons among the people."""
        return tuple(p for p in self.people if p.telling is Telling.SINGLE)


def count_heads(claim: Claim, text: str) -> Headcount:
    """How many people the who figures of `claim` tell of in the report's `text`."""
    figures = [f for f in claim.figures if f.part is Part.WHO and f.unit in (Unit.PERSON, Unit.HOUSEHOLD)]
    people = tuple(fold([read_people(f) for f in _outermost(figures)], text))
    words = [p.figure.span.text for p in people]
    return Headcount(
        claim=claim,
        people=people,
        interval=_interval(people),
        numbered=any(p.telling is Telling.COUNTED for p in people),
        vague=any(p.figure.quantifier is Quantifier.VAGUE for p in people),
        partitive=any(is_partitive(w) for w in words),
        definite=bool(words) and all(starts_definite(w) for w in words),
    )


def _outermost(figures: Sequence[Figure]) -> list[Figure]:
    """Figures in text order, those that lie inside another left out."""
    kept: list[Figure] = []
    for figure in sorted(figures, key=lambda f: (f.span.start, -f.span.end)):
        if not kept or not kept[-1].span.meets(figure.span):
            kept.append(figure)
    return kept


def _interval(people: Sequence[People]) -> Interval | None:
    """The sum over the people; bare numbers side by side are one figure told twice ("rose from seven to nine")."""
    told = [i for p in people if (i := interval_of(p) or _beside(p, people))]
    if not told:
        return None
    first, *others = told
    bare = all(_BARE.fullmatch(p.figure.span.text) for p in people)
    for other in others:
        first = first.span(other) if bare else first + other
    return first


def interval_of(people: People) -> Interval | None:
    """How many one figure tells of; None where it says no number ("casualties", "the victims").

    A household is one person or more: no size is invented for it.
    """
    figure = people.figure
    match people.telling:
        case Telling.NOBODY:
            return Interval(0, 0)
        case Telling.SINGLE:
            return Interval(1, None if figure.unit is Unit.HOUSEHOLD else 1)
        case Telling.PLURAL:
            return None if people.nouns <= _SAYS_NO_NUMBER else UNNUMBERED
        case Telling.BEFORE:
            return None
        case Telling.COUNTED:
            low = figure.low if figure.low is not None else min(1, figure.high or 0)
            return Interval(low, None if figure.unit is Unit.HOUSEHOLD else figure.high)


def _beside(person: People, people: Sequence[People]) -> Interval | None:
    """Somebody told of before counts where others stand beside him: "the driver and two passengers" are three."""
    if person.telling is not Telling.BEFORE or not any(interval_of(p) for p in people):
        return None
    return UNNUMBERED if is_plural(person.figure.span.text) else Interval(1, 1)
