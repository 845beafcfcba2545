"""A span of a report in, the stretch of text that its figure is read from out, with the numbers that count there."""

import re
from dataclasses import dataclass

from warledger.model import Span
from warledger.read.folding import fold
from warledger.read.nouns import counted_noun
from warledger.read.number_kinds import NumberKind
from warledger.read.numbers import Number, find_numbers

_LEFT, _RIGHT = 56, 32
_MARKS = " \"'.\n\t"
_BY_ITS_NEIGHBOURS = frozenset(
    {
        NumberKind.DATE,
        NumberKind.REFERENCE,
        NumberKind.DURATION,
        NumberKind.TIME,
        NumberKind.MEASURE,
        NumberKind.ORDINAL,
    }
)
_DIGITS = re.compile(r"[\d,]+")


@dataclass(frozen=True, slots=True)
class Window:
    """A stretch of text around a span; `start` and `end` are the span's in it, `offset` its own place in the text."""

    text: str
    folded: str
    offset: int
    start: int
    end: int
    numbers: tuple[Number, ...]


def window_of(text: str, span: Span) -> Window:
    """The span with some words on both sides, and the numbers that count those it tells of."""
    low, high = max(0, span.start - _LEFT), min(len(text), span.end + _RIGHT)
    while 0 < low < span.start and not text[low - 1].isspace():
        low += 1
    words = text[low:high]
    folded = fold(words)
    start, end = span.start - low, span.end - low
    found = find_numbers(words)
    counting = tuple(n for n in found if n.span.start < end and start < n.span.end and _counts(folded, n, start, end))
    return Window(words, folded, low, start, end, counting or _cut_off(found, folded, start, end))


def _counts(folded: str, number: Number, start: int, end: int) -> bool:
    """Whether a number of the span counts; a date or a reference that opens the span was none after all.

    The network's span speaks against the rules there: whoever is "20 people" in "on May 20 people fled" is counted.
    """
    if number.start >= end or (number.start < start and number.kind is not NumberKind.COUNT):
        return False
    if number.kind is NumberKind.COUNT:
        return True
    if folded[start : number.start].strip(_MARKS):
        return False
    if not folded[number.span.end : end].strip(_MARKS):  # the words that made it a date or an hour lie outside the span
        return number.kind in _BY_ITS_NEIGHBOURS and _DIGITS.fullmatch(number.span.text) is not None
    return number.kind in (NumberKind.DATE, NumberKind.REFERENCE) and counted_noun(folded, number.span.end) is not None


def _cut_off(found: tuple[Number, ...], folded: str, start: int, end: int) -> tuple[Number, ...]:
    """The number that stands just before a span that begins at its noun: "30 |others|"."""
    before = [number for number in found if number.span.end <= start]
    if not before or before[-1].kind is not NumberKind.COUNT or folded[before[-1].span.end : start].strip():
        return ()
    noun = counted_noun(" " + folded[start:end], 0)
    told = noun is not None and noun.plural and not before[-1].span.text.lower().endswith("both")
    return (before[-1],) if told and before[-1].span.end < start else ()
