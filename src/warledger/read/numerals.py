"""Folded text in, numerals out: digits and number words with their value, before anybody asks what they count.

A vague word stands for the least that a coder would write: ACLED's codebook takes several, many and few as 3, tens
as 10, dozens as 12, hundreds as 100; `scores` follows as 20. Multiplied, the floors multiply (several hundred: 300).
"""

import re
from dataclasses import dataclass
from enum import IntEnum

UNITS = {
    word: value
    for value, word in enumerate(
        "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen "
        "seventeen eighteen nineteen".split()
    )
}
TENS = {
    word: 10 * value
    for value, word in enumerate("twenty thirty forty fifty sixty seventy eighty ninety".split(), start=2)
}
TENS["fourty"] = 40
SCALES = {
    "hundred": 100, "thousand": 1_000, "million": 10**6, "billion": 10**9, "lakh": 10**5, "lac": 10**5,
    "crore": 10**7, "dozen": 12, "score": 20, "mln": 10**6, "mn": 10**6, "bn": 10**9, "k": 1_000, "m": 10**6,
}  # fmt: skip
PLURALS = {
    "tens": 10, "dozens": 12, "scores": 20, "hundreds": 100, "thousands": 1_000, "millions": 10**6,
    "billions": 10**9, "lakhs": 10**5, "crores": 10**7,
}  # fmt: skip
VAGUE = {"several": 3, "many": 3, "few": 3, "multiple": 3, "numerous": 4, "countless": 3, "handful": 3}
GROUPS = {
    "couple": 2,
    "couples": 2,
    "pair": 2,
    "both": 2,
    "twins": 2,
    "trio": 3,
    "double": 2,
    "triple": 3,
    "quadruple": 4,
}
FRACTIONS = {
    "half": 0.5,
    "quarter": 0.25,
    "third": 1 / 3,
    "thirds": 1 / 3,
    "quarters": 0.25,
    "fifth": 0.2,
    "tenth": 0.1,
}

_WORDS = frozenset({**UNITS, **TENS, **SCALES, **PLURALS, **VAGUE, **GROUPS, **FRACTIONS}) - {"k", "m", "mn", "bn"}
_TOKEN = re.compile(  # words first: most of a text is words
    r"[a-z]+(?:'[a-z]+)*|\d{1,4}-\d{1,2}-\d{1,4}(?!\d)|\d{1,2}h\d{2}(?!\d)|\d+(?:[.,:/]\d+)*(?:(?:k|m|mn|bn)\b)?"
)
_SPACED = re.compile(r" \d{3}(?![\d.,:/])|, 000(?!\d)")
_PARTS = frozenset(FRACTIONS) - {"half"}
_EARLIEST_YEAR, _LATEST_YEAR = 1900, 2100
_LARGEST = 10**12
_MOST_DIGITS = 20
_SPACE_WORD = re.compile(r"\s[a-z]")
_JOIN = re.compile(r"\s+|\s?-\s?\n?")
_AND = re.compile(r"\s+and\s+")
_OF = re.compile(r"\s+of\s+(?:a\s+)?|\s+(?:a\s+)?")
_GROUPED = re.compile(r"\d{1,3}(?:,\d{3})+|\d{1,2}(?:,\d{2})+,\d{3}")
_SEPARATORS = re.compile(r"[:/.,h-]")
_METRES = re.compile(
    r"(?!\s+(?:people|persons|refugees|migrants|displaced|civilians|children|have|has|had|were|are|of|others|more)\b)"
)
_DOTTED = re.compile(r"\d{1,3}(?:\.\d{3})+")
_AND_SOON = re.compile(r"\s[^,.;:]{0,40}\sand\s")
_AND_A_HALF = re.compile(r"\s+and\s+a\s+half(?![a-z])")
_KILLING = re.compile(r"\s+(?:homicide|murder|killing|shooting|slaying|fatal|stabbing)")
_MONTH_BEFORE = re.compile(r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?\s$")


class Form(IntEnum):
    """How a numeral is written, as far as its meaning hangs on it."""

    DIGITS = 1  # plain digits: 12
    GROUPED = 2  # digits with separators or a scale: 12,500; 2 million
    DECIMAL = 3  # 3.5 with no scale after it
    SHAPED = 4  # 12:30, 7/10/2023
    WORDS = 5
    VAGUE = 6
    FRACTION = 7  # half, two thirds: a share of something


@dataclass(frozen=True, slots=True)
class Numeral:
    """A number's words at [start, end) of the folded text; `scale` is the last factor in it (2 million: 10**6)."""

    start: int
    end: int
    value: float
    form: Form
    scale: int = 1


def find_numerals(folded: str) -> list[Numeral]:
    """Every numeral of a folded text, in order and without overlap; time linear in the text."""
    atoms = [
        (found.start(), found.end(), word)
        for found in _TOKEN.finditer(folded)
        if (word := found.group()) in _WORDS or word[0].isdigit()
    ]
    numerals: list[Numeral] = []
    i = 0
    while i < len(atoms):
        numeral, i = _grow(folded, atoms, i)
        if numeral is not None:
            numerals.append(numeral)
    return numerals


Atom = tuple[int, int, str]


def _grow(folded: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    """The numeral that starts at atom `i`, and the atom after it."""
    word = atoms[i][2]
    if word[0].isdigit():
        return _from_digits(folded, atoms, i)
    if word in VAGUE or word in PLURALS:
        return _from_vague(folded, atoms, i)
    if word in FRACTIONS:
        return _from_fraction(folded, atoms, i)
    if word in GROUPS:
        return _from_group(folded, atoms, i)
    if _idle(folded, atoms[i]):
        return None, i + 1
    return _from_words(folded, atoms, i)


def _idle(folded: str, atom: Atom) -> bool:
    """Whether a number word counts nothing here: "no one", "one another", "the score"."""
    start, end, word = atom
    before = folded[max(0, start - 3) : start].split()
    if word == "one":
        return before[-1:] == ["no"] or folded.startswith(" another", end)
    return word == "score" and before[-1:] != ["a"]


def _from_digits(folded: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    start, end, word = atoms[i]
    digits = word.rstrip("kmnb")
    suffix = word[len(digits) :]
    value, form = _digits(digits)
    if form is Form.GROUPED and "." in digits and not _SPACE_WORD.match(folded, end):
        form, value = Form.DECIMAL, float(int(value // 1000))  # 36.123 is a measure; 1.500 people are not
    i += 1
    if form is Form.DIGITS and len(digits) <= 3 and not suffix:
        while value < _LARGEST and i < len(atoms) and (group := _SPACED.match(folded, end)):
            if atoms[i][1] != group.end() or _dated(folded, start):
                break
            value, form, end = value * 1000 + int(atoms[i][2]), Form.GROUPED, atoms[i][1]
            i += 1
    if suffix == "m" and form is Form.DIGITS and _METRES.match(folded, end):
        return Numeral(start, end - 1, value, form), i
    if suffix:
        return Numeral(start, end, value * SCALES[suffix], Form.GROUPED, SCALES[suffix]), i
    half = _AND_A_HALF.match(folded, end)
    if half:
        value, end = value + 0.5, half.end()
        i = _after(atoms, i, end)
    scaled = Numeral(start, end, value, form)
    while (
        scaled.value < _LARGEST
        and i < len(atoms)
        and (factor := _scale_after_digits(atoms[i][2], value))
        and _JOIN.fullmatch(folded, end, atoms[i][0])
    ):
        end = atoms[i][1]
        scaled = Numeral(start, end, scaled.value * factor, Form.GROUPED, factor)
        i += 1
    return scaled, i


def _after(atoms: list[Atom], i: int, end: int) -> int:
    """The first atom from `i` on that begins at `end` or later."""
    while i < len(atoms) and atoms[i][0] < end:
        i += 1
    return i


def _dated(folded: str, start: int) -> bool:
    return _MONTH_BEFORE.search(folded, max(0, start - 11), start) is not None


def _scale_after_digits(word: str, value: float) -> int | None:
    """The factor of a scale word after digits; "2016 dozens ..." and "15 scores of" are two numbers that met."""
    if _EARLIEST_YEAR <= value <= _LATEST_YEAR or word in ("tens", "dozens", "scores", "hundreds", "thousands"):
        return None
    return _scale(word)


def _scale(word: str) -> int | None:
    return SCALES.get(word) or (PLURALS.get(word) if word != "tens" else None)


def _digits(digits: str) -> tuple[float, Form]:
    """Value and form of digits with whatever separators they hold."""
    if len(digits) > _MOST_DIGITS:
        return 0, Form.SHAPED
    if digits.isdigit():
        return int(digits), Form.DIGITS
    if _GROUPED.fullmatch(digits) or (digits[0] != "0" and _DOTTED.fullmatch(digits)):
        return int(digits.replace(",", "").replace(".", "")), Form.GROUPED
    parts = _SEPARATORS.split(digits)
    if len(parts) == 2 and not {":", "/", "-", "h"}.intersection(digits):
        return float(f"{parts[0]}.{parts[1]}"), Form.DECIMAL
    return int(parts[0]), Form.SHAPED


def _from_vague(folded: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    """A vague number: "several", "dozens", "several hundred", "hundreds of thousands"."""
    start, end, word = atoms[i]
    if word == "many" and folded[max(0, start - 4) : start].split()[-1:] in (["as"], ["how"]):
        return None, i + 1
    value: float = VAGUE.get(word) or PLURALS[word]
    scale = 1
    i += 1
    while (
        value < _LARGEST
        and i < len(atoms)
        and (factor := _scale(atoms[i][2]))
        and _OF.fullmatch(folded, end, atoms[i][0])
    ):
        value, end, scale = value * factor, atoms[i][1], factor
        i += 1
    return Numeral(start, end, value, Form.VAGUE, scale), i


def _from_fraction(folded: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    """A fraction of a scale ("half a million", "a quarter of a million"), or a share."""
    start, end, word = atoms[i]
    if i + 1 < len(atoms) and (factor := SCALES.get(atoms[i + 1][2])) and _OF.fullmatch(folded, end, atoms[i + 1][0]):
        return Numeral(start, atoms[i + 1][1], FRACTIONS[word] * factor, Form.WORDS, factor), i + 2
    if word != "half" and not (folded.startswith(("a ", "a-"), start - 2) and folded.startswith(" of ", end)):
        return None, i + 1  # "the third attack", "the Christian quarter"
    return Numeral(start, end, FRACTIONS[word], Form.FRACTION), i + 1


def _from_group(folded: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    start, end, word = atoms[i]
    if word == "both" and _AND_SOON.match(folded, end):
        return None, i + 1  # "both the guard and his son" are not two of something
    if word in ("double", "triple", "quadruple"):
        kept = _KILLING.match(folded, end)
        return (Numeral(start, end, GROUPS[word], Form.WORDS) if kept else None), i + 1
    return Numeral(start, end, GROUPS[word], Form.WORDS), i + 1


def _from_words(folded: str, atoms: list[Atom], i: int) -> tuple[Numeral | None, int]:
    """Number words as far as they build one value: "three hundred and fifty" but not "three and fifty"."""
    start, end, _ = atoms[i]
    total, current, scale, last = 0.0, 0.0, 1, ""
    first = i
    while i < len(atoms) and total + current < _LARGEST:
        a, b, word = atoms[i]
        if i > first and not _continues(folded[end:a], last, word):
            break
        if word in UNITS or word in TENS:
            current += UNITS[word] if word in UNITS else TENS[word]
        elif (factor := _scale(word)) and (i == first or last not in PLURALS):
            scale = factor
            current = (current or 1) * factor if factor in (12, 20, 100) else current
            if factor not in (12, 20, 100):
                total, current = _carry(total, current, factor)
        else:
            break
        end, last = b, word
        i += 1
        half = _AND_A_HALF.match(folded, end) if word in UNITS else None
        if half:
            current, end, last = current + 0.5, half.end(), "half"
            i = _after(atoms, i, end)
    if i < len(atoms) and atoms[i][2] in _PARTS and i > first and _JOIN.fullmatch(folded, end, atoms[i][0]):
        return Numeral(start, atoms[i][1], (total + current) * FRACTIONS[atoms[i][2]], Form.FRACTION), i + 1
    return Numeral(start, end, total + current, Form.WORDS, scale), i


def _carry(total: float, current: float, factor: int) -> tuple[float, float]:
    """A thousand or more multiplies what stands since the last one: "two million three hundred thousand"."""
    if current:
        return total + current * factor, 0
    return (total or 1) * factor, 0


def _continues(gap: str, last: str, word: str) -> bool:
    """Whether `word` can go on a numeral whose last word was `last`."""
    joined = _JOIN.fullmatch(gap) is not None
    if word in SCALES or word in PLURALS:
        return joined and word != "tens"
    small = word in UNITS and word != "zero"
    if last in TENS:
        return joined and small and UNITS[word] < 10
    if _scale(last) and last not in ("dozen", "score", "dozens", "scores"):
        return (joined or _AND.fullmatch(gap) is not None) and (small or word in TENS)
    return False
