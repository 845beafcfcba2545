"""A numeral and the words around it in, what kind of number it is out: most numbers of a report count nobody."""

import re
from enum import StrEnum

from warledger.read.nouns import is_counted
from warledger.read.numerals import Form, Numeral


class NumberKind(StrEnum):
    """What a number is. Only `count` says how many."""

    COUNT = "count"
    AGE = "age"
    DATE = "date"
    TIME = "time"
    DURATION = "duration"
    MEASURE = "measure"
    CALIBRE = "calibre"
    MONEY = "money"
    SHARE = "share"
    ORDINAL = "ordinal"
    REFERENCE = "reference"
    SCORE = "score"


_MONTHS = (
    r"(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?"
    r"|nov(?:ember)?|dec(?:ember)?)"
)
_RIGHT = re.compile(
    r"(?P<age>[\s-]*(?:(?:and[\s-]a[\s-]half|1/2)[\s-]*)?(?:years?|yrs?|months?|days?|weeks?)[\s-]+olds?\b"
    r"|[\s-]*(?:years?|months?)\s+of\s+age|[\s-]?(?:yo|y/o)\b|-?\s+(?:and|or|to)\s+\d+-years?-olds?\b)"
    r"|(?P<share>\s*(?:%|per\s?cent\b|percent\w*|pc\b)|-?fold\b|\s+times\b)"
    r"|(?P<ordinal>(?:st|nd|rd|th)\b(?!\s+(?:of\s+)?" + _MONTHS + r"\b))"
    r"|(?P<time>\s*(?:[ap]\.?\s?m\b|o'?\s?clock|hrs?\b|gmt\b|utc\b|h(?:\d\d)?\b))"
    r"|(?P<calibre>\s?-?(?:mm\b|millimet|-?calib|-?round\b))"
    r"|(?P<duration>[\s-]+(?:and\s+a\s+half\s+)?(?:(?:more|consecutive|straight|full|long|past|last|whole|successive|or\s+more)\s+)?"
    r"(?:seconds?|minutes?|mins?|hours?|days?|nights?|weeks?|months?|years?|decades?|century|centuries)\b)"
    r"|(?P<measure>[\s-]*(?:kms?\b|kilomet|miles?\b|met(?:er|re)s?\b|feet\b|foot\b|ft\b|inch|cms?\b|yards?\b|m\b(?!\s+people)"
    r"|(?:square|sq\.?|cubic|nautical)\b|hectares?\b|acres?\b|kgs?\b|kilos?\b|kilogram|grams?\b|tons?\b|tonnes?\b"
    r"|lit(?:er|re)s?\b|barrels?\b|gallons?\b|degrees?\b|°|(?:mega|kilo)?watts?\b|mw\b|sorties\b|(?:storey|story|floor|page|point)\b))"
    r"|(?P<money>\s*-?(?:(?:us|u\.s\.|american|canadian|australian)\s+)?(?:dollars?\b|euros?\b|rupees?\b|usd\b|eur\b|pounds?\s+sterling"
    r"|liras?\b|rials?\b|shekels?\b|pesos?\b|cents?\b|francs?\b|dinars?\b|riyals?\b))"
    r"|(?P<date>(?:st|nd|rd|th)?(?:\s+of)?[\s-]+"
    + _MONTHS
    + r"\b(?!\s+(?:have|has|be|not|also|still|well|yet|never)\b))"
    r"|(?P<reference>\)?\s?[/-]\s?\d{3,}|\)\s?\d{3}-|\s+block\s+of\b)"
)
_LEFT_DATE = re.compile(r"\b" + _MONTHS + r"\.?,?[\s-]+(?:the\s+)?$")
_LEFT_DAYS = re.compile(
    r"\b" + _MONTHS + r"\.?\s+\d{1,2}(?:st|nd|rd|th)?\s*(?:,|and|to|or|-|–)\s*$"  # May 4 and 5
    r"|\b\d{1,2}\s+" + _MONTHS + r"\s+$"  # 26 SEP 89
)
_LEFT_YEAR = re.compile(
    r"(?:\b(?:in|since|until|till|from|during|before|after|early|late|mid|year|through|for|season|back|spring|summer"
    r"|autumn|fall|winter)[\s-]+|\b"
    + _MONTHS
    + r"\.?,?\s+(?:\d{1,2}(?:st|nd|rd|th)?,?\s+)?|\b\d{1,2}\s+"
    + _MONTHS
    + r",?\s+)$"
)
_LEFT_MONEY = re.compile(r"(?:[$€£¥₹]|\b(?:usd|eur|rs\.?|us\$))\s?$")
_LEFT_AGE = re.compile(
    r"\b(?:aged?|ages)(?:\s+(?:of|between|from|just|only))?(?:\s+\d{1,3}\s*(?:,\s*(?:and)?|and|or|to))*\s+$"
)
_BETWEEN_COMMAS = re.compile(r"[^\W\d_]{2,},\s*$")
_LEFT_ADDRESS = re.compile(r"(?<!estimated )(?<!put )(?<!stood )(?<!stands )\b(?:at|near)\s+$")
_RIGHT_ADDRESS = re.compile(r"\s+(?:[NSEW]\.?\s+)?[A-Z][a-z]+")
_LEFT_REFERENCE = re.compile(
    r"(?:#|№|\b(?:no\.?|nos\.?|number|resolution|article|section|highway|route|road|channel|flight|unit|battalion|brigade"
    r"|division|room|page|chapter|block|zone|area|sector|phase|paragraph|annex|interstate|exit|apartment|apt\.?|grade|level"
    r"|category|ward|precinct|terminal|gate|case|tel\.?|telephone|phone|call(?:ed|ing)?|dial(?:led|ed)?|hotline|mark|type|model|figure|table|radio|tv"
    r"|psalm|verse|boeing|airbus|antonov|ilyushin|sukhoi|vol\.?|volume|issue|line|day|week|bus|tower|building|cell|camp))"
    r"[ -]*$"
)
_LEFT_PHONE = re.compile(r"\+[\d\s()-]*$")
_NAME_BEFORE = re.compile(r"[^\W\d_][\w'’.-]*[^\W\d_.]\s*\(\s*$|\b[A-Z][\w'’-]*[^\W\d_],\s*$|\b(?:Jr|Sr)\.?,\s*$")
_AGE_AFTER = re.compile(r"\s*(?:[,;).]|$|(?:and|was|were|is|are|of|from|died|has|had|who)\b)")
_RIGHT_FIRST = frozenset("%)-/° \nacdfghikmnoprstuy")  # what _RIGHT can begin with
OLDEST, _LAST_DAY, _FIRST_YEAR, _LAST_YEAR, _WORD_GLUED = 112, 31, 1900, 2100, 5
_LONGEST_COUNT = 9
_FIRST_HOUSE = 100


def kind_of(text: str, folded: str, numeral: Numeral) -> NumberKind:
    """The kind of `numeral`, by the words on both sides; `folded` is `text` folded, of the same length."""
    if numeral.form is Form.FRACTION:
        return NumberKind.SHARE
    if numeral.form is Form.SHAPED:
        return _shaped(folded[numeral.start : numeral.end])
    return _by_left_letter(folded, numeral) or _by_right(folded, numeral) or _by_left(text, folded, numeral)


def _shaped(words: str) -> NumberKind:
    if ":" in words or "h" in words:
        return NumberKind.TIME
    if "-" in words:
        return NumberKind.DATE
    if "/" in words:
        return NumberKind.DATE if all(part.isdigit() for part in words.split("/")) else NumberKind.REFERENCE
    return NumberKind.REFERENCE


def _by_left_letter(folded: str, numeral: Numeral) -> NumberKind | None:
    """Digits glued to letters name something: M5, F-16, T-72; words glued by mangling (killed20) do not."""
    i = numeral.start - 1
    if i < 0 or numeral.form in (Form.WORDS, Form.VAGUE):
        return None
    glue = folded[i]
    if glue in "$€£¥₹":
        return NumberKind.MONEY
    if glue == "#":
        return NumberKind.REFERENCE
    if glue == "-" and i > 0:
        return NumberKind.REFERENCE if folded[i - 1].isalnum() else None
    if not (glue.isalnum() or glue in "@_=&"):
        return None
    letters = 0
    while i >= 0 and folded[i].isalpha():
        letters, i = letters + 1, i - 1
    return None if letters >= _WORD_GLUED else NumberKind.REFERENCE


def _by_right(folded: str, numeral: Numeral) -> NumberKind | None:
    found = _RIGHT.match(folded, numeral.end) if folded[numeral.end : numeral.end + 1] in _RIGHT_FIRST else None
    if found is None:
        return None
    kind = NumberKind(str(found.lastgroup))
    if kind is NumberKind.ORDINAL and _LEFT_DATE.search(folded[max(0, numeral.start - 24) : numeral.start]):
        return NumberKind.DATE
    if kind is NumberKind.DATE and not (1 <= numeral.value <= _LAST_DAY and numeral.form is Form.DIGITS):
        return None
    if kind in (NumberKind.ORDINAL, NumberKind.REFERENCE) and numeral.form is not Form.DIGITS:
        return None
    return kind


def _by_left(text: str, folded: str, numeral: Numeral) -> NumberKind:
    start = max(0, numeral.start - 24)
    before = folded[start : numeral.start]
    if numeral.form is Form.VAGUE:
        return NumberKind.COUNT
    if _LEFT_MONEY.search(before):
        return NumberKind.MONEY
    if numeral.value <= OLDEST and _is_age(text, before, numeral):
        return NumberKind.AGE
    if numeral.form is Form.DECIMAL:
        return NumberKind.MEASURE
    if numeral.form is not Form.DIGITS:
        return NumberKind.COUNT
    return _by_left_digits(text, folded, before, numeral)


def _by_left_digits(text: str, folded: str, before: str, numeral: Numeral) -> NumberKind:
    written = folded[numeral.start : numeral.end]
    if numeral.value <= _LAST_DAY and _LEFT_DATE.search(before):
        return NumberKind.DATE
    counted = is_counted(folded, numeral.end)
    year = len(written) == 4 and _FIRST_YEAR <= numeral.value <= _LAST_YEAR
    if not counted and len(written) <= 2 and _LEFT_DAYS.search(before):
        return NumberKind.DATE
    if year and (not counted or _LEFT_YEAR.search(before)):
        return NumberKind.DATE
    if not counted and (_LEFT_REFERENCE.search(before) or _is_address(text, before, numeral)):
        return NumberKind.REFERENCE
    if (
        (written.isdigit() and len(written) > _LONGEST_COUNT)
        or (written[0] == "0" and len(written) > 1)
        or _LEFT_PHONE.search(before)
    ):
        return NumberKind.REFERENCE
    return NumberKind.COUNT


def _is_address(text: str, before: str, numeral: Numeral) -> bool:
    """A house number: "at 3500 Main"."""
    plain = text[numeral.start : numeral.end].isdigit() and numeral.value >= _FIRST_HOUSE
    return plain and bool(_LEFT_ADDRESS.search(before) and _RIGHT_ADDRESS.match(text, numeral.end))


def _is_age(text: str, before: str, numeral: Numeral) -> bool:
    """Whether it is an age: "aged 12", or the number after a name, in brackets or between commas."""
    if _LEFT_AGE.search(before):
        return True
    if numeral.form is not Form.DIGITS or not before.rstrip().endswith(("(", ",")):
        return False
    written = text[max(0, numeral.start - 24) : numeral.start]
    if _NAME_BEFORE.search(written) is not None:
        return _AGE_AFTER.match(text, numeral.end) is not None
    return _BETWEEN_COMMAS.search(written) is not None and text[numeral.end : numeral.end + 1] == ","
