"""A text in, every number in it out: bounds, quantifier, and what kind of number it is."""

import re
from dataclasses import dataclass

from warledger.model import Quantifier, Span
from warledger.read.folding import fold
from warledger.read.number_kinds import NumberKind, kind_of
from warledger.read.numerals import Form, Numeral, find_numerals
from warledger.read.rows import rows_of


@dataclass(frozen=True, slots=True)
class Number:
    """A number as it stands: `span` holds its quantifier too ("at least 14"), `start` is where the numeral begins.

    The bounds are inclusive and None where the words leave that end open; `value` is the number told, without its
    quantifier (the upper end of a range).
    """

    span: Span
    start: int
    value: int
    low: int | None
    high: int | None
    quantifier: Quantifier
    kind: NumberKind = NumberKind.COUNT


_BEFORE: dict[str, Quantifier] = {
    phrase: Quantifier(quantifier)
    for quantifier, phrases in rows_of("quantifiers.tsv")
    for phrase in phrases.split(",")
}
_LONGEST = 3
_WORD = re.compile(r"[^\s\"'(\[–]+")
_LAST_WORDS = frozenset(phrase.split()[-1] for phrase in _BEFORE)
_ARTICLES = frozenset(("a", "an", "the"))
_FILLERS = _ARTICLES | {"another", "total", "of", "estimated"}
_AFTER = re.compile(
    r"(?P<at_least>\s*\+|\s+or\s+more\b|-plus\b|\s+plus\b|\s+and\s+(?:more|above|counting)\b(?!\s+than)|\s+at\s+(?:the\s+)?(?:very\s+)?least\b"
    r"|\s+if\s+not\s+more\b|\s+or\s+over\b)"
    r"|(?P<about>\s+or\s+so\b|-odd\b|-ish\b|\s+approximately\b|-some\b)|(?P<at_most>\s+or\s+(?:fewer|less)\b|\s+at\s+(?:the\s+)?most\b)"
)
_RANGE = re.compile(
    r"\s?-\s?|\s?–\s?|\s+(?:to|or|and|up\s+to|and\s+up\s+to)\s+(?:(?:about|around|as\s+many\s+as|possibly|even)\s+)?|\s+to$"
)
_ROSE = re.compile(
    r"\b(?:ris\w+|rose|increas\w+|climb\w+|grew|grow\w*|jump\w*|went|up|fell|drop\w*|declin\w+|rais\w+|revis\w+|soar\w*)\b[^.;,]{0,40}\bfrom\s+$"
)
_EXACTING = 1000
_HIGHEST_SCORE = 100


def find_numbers(text: str) -> tuple[Number, ...]:
    """Every number of `text` in order, those that count nothing too (see `kind`); time linear in the text.

    >>> [(n.span.text, n.low, n.high) for n in find_numbers("At least 14 died and 30-35 were hurt.")]
    [('At least 14', 14, None), ('30-35', 30, 35)]
    """
    folded = fold(text)
    numerals = find_numerals(folded)
    found: list[Number] = []
    i = 0
    while i < len(numerals):
        if (score := _score(text, folded, numerals, i)) is not None:
            found.append(score)
            i += 2
            continue
        pair = _range(folded, numerals, i)
        last = numerals[i + 1] if pair else numerals[i]
        found.append(_number(text, folded, numerals[i], last, pair))
        i += 2 if pair else 1
    return tuple(found)


def _score(text: str, folded: str, numerals: list[Numeral], i: int) -> Number | None:
    """The score of a match or a vote: "2-1", two numbers of which the first is no lower bound."""
    if i + 1 >= len(numerals):
        return None
    first, second = numerals[i], numerals[i + 1]
    if (
        first.form is not Form.DIGITS
        or second.form is not Form.DIGITS
        or folded[first.end : second.start] not in ("-", "–")
    ):
        return None
    if not second.value < first.value < _HIGHEST_SCORE or folded[first.start - 1 : first.start].isalpha():
        return None
    value = int(first.value)
    return Number(
        Span.of(text, first.start, second.end), first.start, value, value, value, Quantifier.EXACT, NumberKind.SCORE
    )


@dataclass(frozen=True, slots=True)
class _Bounds:
    low: int
    high: int


def _range(folded: str, numerals: list[Numeral], i: int) -> _Bounds | None:
    """The bounds where two neighbouring numerals are the ends of one number."""
    if i + 1 >= len(numerals):
        return None
    first, second = numerals[i], numerals[i + 1]
    gap = _RANGE.fullmatch(folded, first.end, second.start)
    if gap is None or Form.FRACTION in (first.form, second.form) or Form.SHAPED in (first.form, second.form):
        return None
    low = _shared_scale(first, second)
    if (
        low > second.value
        or (low == second.value and gap.group().strip() not in ("-", "–"))
        or (gap.group().strip() in "-–" and Form.DECIMAL in (first.form, second.form) and second.scale == 1)
    ):
        return None
    word = gap.group().split()[0] if gap.group().split() else "-"
    if word == "and" and "up" not in gap.group() and not _opens_with(folded, first.start, "between"):
        return None
    if (
        word == "to"
        and _opens_with(folded, first.start, "from")
        and _ROSE.search(folded, max(0, first.start - 70), first.start)
    ):
        return None
    return _Bounds(int(low), int(second.value))


def _shared_scale(first: Numeral, second: Numeral) -> float:
    """The first value, scaled as the second is: "two to three million"."""
    return first.value * second.scale if first.scale == 1 and second.scale > 100 and first.value < 1000 else first.value


def _opens_with(folded: str, start: int, word: str) -> bool:
    before = folded[max(0, start - 20) : start].split()
    return word in before[-2:]


def _number(text: str, folded: str, first: Numeral, last: Numeral, bounds: _Bounds | None) -> Number:
    start, end = first.start, last.end
    kind = kind_of(text, folded, first if first is last else _joined(first, last))
    if bounds is not None:
        word = next((w for w in ("between", "from") if _opens_with(folded, start, w)), None)
        opening = folded.rfind(word, max(0, start - 20), start) if word else start
        return Number(
            Span.of(text, opening, end), start, bounds.high, bounds.low, bounds.high, Quantifier.BETWEEN, kind
        )
    value = int(first.value)
    if kind is not NumberKind.COUNT:
        return Number(Span.of(text, start, end), start, value, value, value, Quantifier.EXACT, kind)
    quantifier, opening = _quantifier_before(folded, start)
    if first.form is Form.VAGUE and folded.startswith("over", opening):
        opening = start  # "handed over many children"
    after = _AFTER.match(folded, end) if quantifier in (Quantifier.EXACT, Quantifier.ABOUT) else None
    if after is not None:
        quantifier, end = Quantifier(str(after.lastgroup)), after.end()
    low, high, quantifier = _bounds(value, quantifier, first.form)
    return Number(Span.of(text, opening, end), start, value, low, high, quantifier)


def _joined(first: Numeral, last: Numeral) -> Numeral:
    return Numeral(first.start, last.end, last.value, last.form, last.scale)


def _quantifier_before(folded: str, start: int) -> tuple[Quantifier, int]:
    """The quantifier that ends where the numeral begins, and its own beginning."""
    floor = max(0, start - 34)
    words = [(found.group(), found.start()) for found in _WORD.finditer(folded, floor, start)]
    opening = start
    estimated = None
    while words:
        if (found := _phrase(words[-_LONGEST:])) and words[-1][0] != "estimated":
            return found
        if words[-1][0] not in _FILLERS:
            break
        word, opening = words.pop()
        estimated = opening if word == "estimated" or (estimated is not None and word in _ARTICLES) else estimated
    return (Quantifier.EXACT, start) if estimated is None else (Quantifier.ABOUT, estimated)


def _phrase(words: list[tuple[str, int]]) -> tuple[Quantifier, int] | None:
    """The longest known phrase that `words` end with."""
    if not words or words[-1][0] not in _LAST_WORDS:
        return None
    for length in range(min(_LONGEST, len(words)), 0, -1):
        quantifier = _BEFORE.get(" ".join(word for word, _ in words[-length:]))
        if quantifier is not None:
            return quantifier, words[-length][1]
    return None


def _bounds(value: int, quantifier: Quantifier, form: Form) -> tuple[int | None, int | None, Quantifier]:
    """What quantifier and value say of both ends.

    "More than 20" starts at 21 (so Airwars codes it); a number of a thousand or more is told rounded, and "more
    than 388,000" starts at 388,000: a person more would be an exactness that nobody claimed.
    """
    if form is Form.VAGUE:
        if quantifier in (Quantifier.AT_MOST, Quantifier.LESS_THAN):
            return None, None, Quantifier.VAGUE
        return value, None, Quantifier.VAGUE
    step = 1 if value < _EXACTING else 0
    ends: dict[Quantifier, tuple[int | None, int | None]] = {
        Quantifier.AT_LEAST: (value, None),
        Quantifier.MORE_THAN: (value + step, None),
        Quantifier.AT_MOST: (None, value),
        Quantifier.LESS_THAN: (None, max(0, value - step)),
    }
    return (*ends.get(quantifier, (value, value)), quantifier)
