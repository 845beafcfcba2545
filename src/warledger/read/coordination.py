"""The groups that one span tells of in; their sum out: "two women and three children" are five."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from enum import Flag, auto

from warledger.model import Quantifier, Standing, Unit
from warledger.read.victims import Group, Shape


class Trait(Flag):
    """What a group's place beside other groups hangs on."""

    NONE = 0
    COMMA = auto()  # follows the one before after a mere comma
    KIN = auto()  # somebody's relative
    OTHERS = auto()  # "others", "more"
    POSSESSIVE = auto()  # "Malak's brother"
    NAMED = auto()  # its words end in a name: "two sons Ali"
    PLACED = auto()  # a preposition leads to the name at its end: "citizens from Jordan"
    BARE = auto()  # a number with no word beside it
    OFFICE = auto()  # a post that one may hold beside another: "the leader"
    BARE_OFFICE = auto()  # the same without an article: "and facilitator"


@dataclass(frozen=True, slots=True)
class Tally:
    """How many one group tells of; bounds and quantifier as in a Figure."""

    group: Group
    low: int | None = None
    high: int | None = None
    quantifier: Quantifier = Quantifier.NONE
    traits: Trait = Trait.NONE

    @property
    def counted(self) -> bool:
        """Whether it tells a number, if only one or an open one."""
        return self.quantifier is not Quantifier.NONE

    @property
    def shape(self) -> Shape:
        """The group's shape."""
        return self.group.shape

    def has(self, trait: Trait) -> bool:
        """Whether it has this trait."""
        return trait in self.traits


def add_up(tallies: Sequence[Tally]) -> Tally:
    """One tally for all: appositions told once, a number shared by nouns shared, the rest summed, doubt kept."""
    kept = [tally for tally in tallies if tally.shape is not Shape.AGE] or list(tallies)
    if len(kept) > 1:
        kept = _whole_before_parts(_without_appositions(kept))
    if len(kept) == 1:
        return kept[0]
    if not any(tally.counted for tally in kept) or _name_of_many(kept):
        return _merged(kept, kept)
    return _sum(kept)


def _without_appositions(tallies: list[Tally]) -> list[Tally]:
    """One tally for one person told twice: "Ahmad, a farmer", "his son, Ahmad"; but "Ahmad, his wife" are two."""
    kept: list[Tally] = []
    for item in tallies:
        before = kept[-1] if kept else None
        if before is None:
            kept.append(item)
        elif _owner(before, item):
            kept[-1] = item if before.shape is Shape.NAME else before
        elif _tells_nobody(before, item):
            continue
        elif _same_person(before, item):
            told = _merged([before, item], [before, item]).group
            kept[-1] = replace(before, group=replace(told, shape=Shape.MUTE), traits=before.traits & ~Trait.KIN)
        else:
            kept.append(item)
    return kept


def _tells_nobody(before: Tally, item: Tally) -> bool:
    """Whether a group only looks like one: an age ("Ahmad, 28"), a second place ("citizens from Jordan and Iraq")."""
    if item.has(Trait.COMMA):
        return item.has(Trait.BARE) and before.shape in (Shape.NAME, Shape.SINGLE)
    return before.has(Trait.PLACED) and item.shape is Shape.NAME


def _owner(first: Tally, second: Tally) -> bool:
    """Whether the first only helps to say whose: "Fatima and Malak's brother", "four of Fatima and Malak's sons"."""
    if not second.has(Trait.POSSESSIVE) or second.has(Trait.COMMA):
        return False
    return first.shape is Shape.NAME or (first.shape is Shape.NUMBER and first.has(Trait.NAMED))


def _same_person(first: Tally, second: Tally) -> bool:
    shapes = (_as_single(first), _as_single(second))
    if not second.has(Trait.COMMA):
        return shapes == (Shape.SINGLE, Shape.SINGLE) and first.has(Trait.OFFICE) and second.has(Trait.BARE_OFFICE)
    if shapes == (Shape.NAME, Shape.SINGLE):
        return not (second.has(Trait.KIN) and second.group.owned)
    return shapes == (Shape.SINGLE, Shape.NAME)


def _as_single(item: Tally) -> Shape:
    return Shape.SINGLE if item.shape is Shape.NUMBER and item.low == item.high == 1 else item.shape


def _whole_before_parts(tallies: list[Tally]) -> list[Tally]:
    """The whole alone where its parts add up to it: "three brothers, Ali, Omar and Hasan", "two sons Ali and Omar"."""
    first, rest = tallies[0], tallies[1:]
    if first.shape is not Shape.NUMBER or not rest or first.low is None:
        return tallies
    if first.has(Trait.NAMED) and first.low == len(tallies) and all(item.shape is Shape.NAME for item in rest):
        return [first]
    parts = [item.low for item in rest if item.low is not None]
    listed = len(rest) > 1 and rest[0].has(Trait.COMMA) and len(parts) == len(rest)
    return [first] if listed and sum(parts) == first.low else tallies


def _name_of_many(tallies: list[Tally]) -> bool:
    """Whether a name before a bare plural is one of its adjectives: "Hamas and Islamic Jihad members"."""
    *firsts, last = tallies
    if last.shape is not Shape.PLURAL or last.group.owned or last.has(Trait.OTHERS):
        return False
    told = [item for item in firsts if item.shape is Shape.MUTE and item.counted]
    return not told and all(item.shape in (Shape.NAME, Shape.PLURAL, Shape.MUTE) for item in firsts)


def _sum(tallies: list[Tally]) -> Tally:
    """The sum of those of one unit, the first counted one's."""
    unit = next((item.group.unit for item in tallies if item.counted), None)
    same = [item for item in tallies if unit is None or item.group.unit in (unit, None)]
    terms = [item for i, item in enumerate(same) if item.counted or _adds(item, same[:i])]
    total = _merged(same, terms if len(terms) > 1 else same)
    if len(terms) == 1:
        return replace(total, low=terms[0].low, high=terms[0].high, quantifier=terms[0].quantifier)
    lows = [item.low if item.counted else _least(item) for item in terms]
    highs = [item.high for item in terms]
    low = sum(bound or 0 for bound in lows) if any(bound is not None for bound in lows) else None
    high = None if None in highs else sum(bound or 0 for bound in highs)
    return replace(total, low=low, high=high, quantifier=_quantifier(terms, low, high))


def _adds(item: Tally, before: list[Tally]) -> bool:
    """Whether a plural without a number is people beside those counted, not a noun that shares their number."""
    if item.shape is not Shape.PLURAL:
        return False
    shared = any(other.shape is Shape.NUMBER for other in before)
    return item.has(Trait.OTHERS) or item.group.owned or not shared


def _least(item: Tally) -> int:
    """The fewest that a plural can be: two, but "others" may be one of many."""
    return 1 if item.has(Trait.OTHERS) else 2


def _quantifier(terms: list[Tally], low: int | None, high: int | None) -> Quantifier:
    """The sum's quantifier: doubt in one term is doubt in the sum."""
    told = {item.quantifier for item in terms}
    if Quantifier.VAGUE in told:
        return Quantifier.VAGUE
    if high is None:
        return Quantifier.AT_LEAST
    if low is None or told & {Quantifier.AT_MOST, Quantifier.LESS_THAN}:
        return Quantifier.AT_MOST
    if Quantifier.BETWEEN in told:
        return Quantifier.BETWEEN
    return Quantifier.ABOUT if Quantifier.ABOUT in told else Quantifier.EXACT


def _merged(tallies: Sequence[Tally], terms: Sequence[Tally]) -> Tally:
    """No number yet, but the common unit and standing, with every group named.

    A name tells no standing: where names stand beside one word that does, that word speaks for all.
    """
    unit: Unit | None = next((item.group.unit for item in tallies if item.group.unit is not None), None)
    standings = {item.group.standing for item in terms}
    if any(item.shape is Shape.NAME for item in terms):
        standings = (standings - {Standing.UNKNOWN}) or standings
    standing = standings.pop() if len(standings) == 1 else Standing.UNKNOWN
    groups = tuple(dict.fromkeys(group for item in tallies for group in item.group.groups))
    return Tally(Group(Shape.MUTE, unit, standing, groups))
