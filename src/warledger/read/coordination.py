"""The groups that one span tells of, one after the other, in; their sum out: "two women and three children" are five."""

from collections.abc import Sequence
from dataclasses import dataclass, replace

from warledger.model import Quantifier, Standing, Unit
from warledger.read.victims import Group, Shape


@dataclass(frozen=True, slots=True)
class Tally:
    """How many one group tells of, and what its place beside other groups hangs on.

    `comma`: it follows the one before after a mere comma; `kin`: a relative; `others`: "others", "more";
    `possessive`: "Malak's brother"; `named`: a number whose words end in a name ("two sons Ali"); `bare`: a number
    with no word beside it; `office`: a post that one may hold beside another, `role` if without an article ("the imam and judge").
    """

    group: Group
    low: int | None = None
    high: int | None = None
    quantifier: Quantifier = Quantifier.NONE
    comma: bool = False
    kin: bool = False
    others: bool = False
    possessive: bool = False
    named: bool = False
    bare: bool = False
    role: bool = False
    office: bool = False

    @property
    def counted(self) -> bool:
        """Whether it tells a number, if only one or an open one."""
        return self.quantifier is not Quantifier.NONE


def add_up(tallies: Sequence[Tally]) -> Tally:
    """One tally for all: appositions told once, a number shared by nouns shared, the rest summed, doubt kept."""
    kept = _without_appositions([t for t in tallies if t.group.shape is not Shape.AGE] or list(tallies))
    kept = _whole_before_parts(kept)
    if len(kept) == 1:
        return kept[0]
    if not any(t.counted for t in kept) or _name_of_many(kept):
        return replace(_merged(kept, kept), low=None, high=None, quantifier=Quantifier.NONE)
    return _sum(kept)


def _without_appositions(tallies: list[Tally]) -> list[Tally]:
    """ "Ahmad, a farmer" and "his son, Ahmad" are one person; "Ahmad, his wife" are two."""
    kept: list[Tally] = []
    for item in tallies:
        if kept and _owner(kept[-1], item):
            kept[-1] = item if kept[-1].group.shape is Shape.NAME else kept[-1]
        elif kept and item.bare and item.comma and kept[-1].group.shape is Shape.NAME:
            continue  # an age
        elif kept and _same_person(kept[-1], item):
            merged = _merged([kept[-1], item], [kept[-1], item])
            kept[-1] = replace(kept[-1], group=replace(merged.group, shape=Shape.MUTE, owned=False), kin=False)
        else:
            kept.append(item)
    return kept


def _owner(first: Tally, second: Tally) -> bool:
    """ "Fatima and Malak's brother", "four of Fatima and Malak's children": the first only helps to say whose."""
    if not second.possessive or second.comma:
        return False
    return first.group.shape is Shape.NAME or (first.group.shape is Shape.NUMBER and first.named)


def _same_person(first: Tally, second: Tally) -> bool:
    shapes = (_as_single(first), _as_single(second))
    if not second.comma:
        return shapes == (Shape.SINGLE, Shape.SINGLE) and first.office and second.office and second.role
    if shapes == (Shape.NAME, Shape.SINGLE):
        return not (second.kin and second.group.owned)
    return shapes == (Shape.SINGLE, Shape.NAME)


def _as_single(item: Tally) -> Shape:
    return Shape.SINGLE if item.group.shape is Shape.NUMBER and item.low == item.high == 1 else item.group.shape


def _whole_before_parts(tallies: list[Tally]) -> list[Tally]:
    """ "Three brothers, Ali, Omar and Hasan", "two sons Ali and Omar": a number that the names add up to is the whole."""
    first, rest = tallies[0], tallies[1:]
    if first.group.shape is Shape.NUMBER and rest and first.low == len(tallies) and first.named:
        return [first] if all(t.group.shape is Shape.NAME for t in rest) else tallies
    if (
        len(rest) < 2
        or first.group.shape is not Shape.NUMBER
        or not rest[0].comma
        or first.low is None
        or first.low < 2
    ):
        return tallies
    parts = [t.low for t in rest if t.low is not None]
    return [first] if len(parts) == len(rest) and sum(parts) == first.low else tallies


def _name_of_many(tallies: list[Tally]) -> bool:
    """ "Hamas and Islamic Jihad members": a name before a bare plural is no person but one of its adjectives."""
    *firsts, last = tallies
    bare = last.group.shape is Shape.PLURAL and not last.group.owned and not last.others
    return (
        bare
        and all(t.group.shape in (Shape.NAME, Shape.PLURAL, Shape.MUTE) for t in firsts)
        and not any(t.group.shape is Shape.MUTE and t.counted for t in firsts)
    )


def _sum(tallies: list[Tally]) -> Tally:
    unit = next((t.group.unit for t in tallies if t.counted), None)
    same = [t for t in tallies if t.group.unit in (unit, None) or unit is None]
    terms = [t for i, t in enumerate(same) if t.counted or _adds(t, same[:i])]
    numbered = [t for t in terms if t.counted]
    lows = [t.low if t.counted else _least(t) for t in terms]
    highs = [t.high for t in terms]
    low = sum(low or 0 for low in lows) if any(low is not None for low in lows) else None
    high = None if None in highs else sum(h or 0 for h in highs)
    if len(terms) == 1:
        return replace(_merged(same, same), low=terms[0].low, high=terms[0].high, quantifier=terms[0].quantifier)
    quantifier = _quantifier([t.quantifier for t in numbered], low, high)
    return replace(_merged(same, terms), low=low, high=high, quantifier=quantifier)


def _adds(item: Tally, before: list[Tally]) -> bool:
    """Whether a plural without a number is people beside those counted, not a noun that shares their number."""
    if item.group.shape is not Shape.PLURAL:
        return False
    shared = any(t.group.shape is Shape.NUMBER for t in before)
    return item.others or item.group.owned or not shared


def _least(item: Tally) -> int:
    return 1 if item.others else 2


def _quantifier(told: list[Quantifier], low: int | None, high: int | None) -> Quantifier:
    """The sum's quantifier: doubt in one term is doubt in the sum."""
    if Quantifier.VAGUE in told:
        return Quantifier.VAGUE
    if high is None:
        return Quantifier.AT_LEAST
    if low is None or Quantifier.AT_MOST in told or Quantifier.LESS_THAN in told:
        return Quantifier.AT_MOST
    if Quantifier.BETWEEN in told:
        return Quantifier.BETWEEN
    return Quantifier.ABOUT if Quantifier.ABOUT in told else Quantifier.EXACT


def _merged(tallies: Sequence[Tally], terms: Sequence[Tally]) -> Tally:
    """The common unit and standing of all, with every group named."""
    units = [t.group.unit for t in tallies if t.group.unit is not None]
    unit: Unit | None = units[0] if units else None
    standings = {t.group.standing for t in terms if t.group.shape is not Shape.AGE}
    apposed = {t.group.standing for t in terms} - {Standing.UNKNOWN}
    if any(t.group.shape is Shape.NAME for t in terms) and len(apposed) == 1:
        standings = apposed  # a name tells no standing; the words beside it may
    standing = standings.pop() if len(standings) == 1 else Standing.UNKNOWN
    groups = tuple(dict.fromkeys(g for t in tallies for g in t.group.groups))
    return Tally(Group(Shape.MUTE, unit, standing, groups))
