"""A report and its claims in, the numbers near people, harm or force that no claim carries out, with the reason."""

import re
from bisect import bisect_right
from collections.abc import Sequence

from warledger.model import Claim, Declined, Report, Unit
from warledger.read.folding import fold
from warledger.read.nouns import Noun, counted_noun
from warledger.read.number_kinds import NumberKind
from warledger.read.numbers import Number, find_numbers

REACH = 120
"""How far, in characters, a word of people, harm or force makes a number worth an answer; a blank line ends it."""

_HARM = re.compile(
    r"\b(?:kill|dead\b|death|die[ds]?\b|dying|perish|slain|slay|murder|execut|assassinat|massacr|fatal|martyr|casualt"
    r"|victim|corpse|bod(?:y|ies)\b|lost their li|wound|injur|maim|hurt\b|missing\b|trapped|abduct|kidnap|hostage"
    r"|detain|arrest|captur|imprison|displac|refugee|flee|fled\b|evacuat|homeless|tortur|rape|beaten|destroy|damag|demolish|burn|collaps|neutrali[sz]|shot\b)"
)
_FORCE = re.compile(
    r"\b(?:attack|assault|strike|struck|air\s?raid|airstrike|raid|bomb|shell|blast|explo|clash|fight|fought|battle|combat|missile"
    r"|rocket|mortar|artillery|drone|gun|shoot|fire[ds]?\b|firing|offensive|siege|besieg|ambush|troop|soldier|militant|rebel|army|forces\b)"
)
_PEOPLE = re.compile(
    r"\b(?:people|person|civilian|citizen|resident|villager|m[ae]n\b|wom[ae]n|child|boy|girl|famil|household|member|worker|fighter"
    r"|police|officer|prisoner|detainee|migrant|student|patient|protester|journalist|others\b|lives\b)"
)
_TOTAL = re.compile(r"\b(?:total|toll|overall|altogether|cumulative|so far|sum)\b")
_PARAGRAPH = re.compile(r"\n\s*\n")

_REASONS = {
    NumberKind.AGE: "an age",
    NumberKind.DATE: "a date",
    NumberKind.TIME: "a time of day",
    NumberKind.DURATION: "a length of time",
    NumberKind.MEASURE: "a measure",
    NumberKind.CALIBRE: "a calibre",
    NumberKind.MONEY: "a sum of money",
    NumberKind.SHARE: "a share, not a number",
    NumberKind.ORDINAL: "a place in an order",
    NumberKind.REFERENCE: "part of a name or a reference",
    NumberKind.SCORE: "a score",
}
_THINGS = {
    Unit.HOUSEHOLD: "households",
    Unit.BUILDING: "buildings",
    Unit.VEHICLE: "vehicles",
    Unit.WEAPON: "weapons",
}


def audit(report: Report, claims: Sequence[Claim]) -> tuple[Declined, ...]:
    """The numbers that stand within REACH of people, harm or force and in no claim, in text order.

    A number is in a claim if any span of the claim holds its numeral: a date in its `when` is as little lost as a
    toll in its figures.
    """
    folded = fold(report.text)
    carried = _Carried(claims)
    declined = []
    for number in find_numbers(report.text):
        if number.start in carried:
            continue
        around = _around(folded, number)
        if _HARM.search(around) or _FORCE.search(around) or _PEOPLE.search(around):
            declined.append(Declined(number.span, _why(folded, number, around)))
    return tuple(declined)


class _Carried:
    """The stretches of text that claims rest on; `offset in carried` in logarithmic time."""

    def __init__(self, claims: Sequence[Claim]) -> None:
        self._starts: list[int] = []
        self._ends: list[int] = []
        for start, end in sorted((span.start, span.end) for claim in claims for span in claim.spans()):
            if self._ends and start <= self._ends[-1]:
                self._ends[-1] = max(self._ends[-1], end)
            else:
                self._starts.append(start)
                self._ends.append(end)

    def __contains__(self, offset: int) -> bool:
        i = bisect_right(self._starts, offset) - 1
        return i >= 0 and offset < self._ends[i]


def _around(folded: str, number: Number) -> str:
    """The words within REACH of a number, up to the ends of its paragraph."""
    before = folded[max(0, number.span.start - REACH) : number.span.start]
    after = folded[number.span.end : number.span.end + REACH]
    *_, before = _PARAGRAPH.split(before)
    return before + folded[number.span.start : number.span.end] + _PARAGRAPH.split(after, maxsplit=1)[0]


def _why(folded: str, number: Number, around: str) -> str:
    """The reason in plain words."""
    if number.kind is not NumberKind.COUNT:
        return _REASONS[number.kind]
    noun = counted_noun(folded, number.span.end)
    harm = _HARM.search(around) is not None
    if noun is not None and noun.unit in _THINGS:
        return f"{_THINGS[noun.unit]}, {'in no event that was read' if harm else 'no harm told of them'}"
    if noun is not None and noun.unit is Unit.OTHER:
        return "counts neither people nor things harmed"
    return _why_people(number, noun, around, harm=harm)


def _why_people(number: Number, noun: Noun | None, around: str, *, harm: bool) -> str:
    if _TOTAL.search(around):
        return "a total with no event of harm beside it"
    if noun is None and number.value == 1:
        return "a pronoun: counts nobody by itself"
    if noun is None:
        return "counts what no event was read to befall"
    return "people, in no event that was read" if harm else "people, no harm told of them"
