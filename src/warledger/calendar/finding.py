"""Where a text tells times: the stretches that the timeline reads, found by their plainest forms."""

import re
from collections.abc import Iterator

_MONTHS = (
    "January February March April May June July August September October November December "
    "Jan Feb Mar Apr Jun Jul Aug Sept Sep Oct Nov Dec"
).split()
_WEEKDAYS = "Monday Tuesday Wednesday Thursday Friday Saturday Sunday".split()
_ANY = "(?:" + "|".join([*_MONTHS, *(month.upper() for month in _MONTHS)]) + r")\b\.?"
_DAY = "(?:" + "|".join([*_WEEKDAYS, *(day.upper() for day in _WEEKDAYS)]) + ")"
_N = r"\d{1,2}(?:st|nd|rd|th)?"
_COUNT = r"(?:an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|thirteen|fifteen|twenty|\d{1,3})"
_ORDINAL = r"(?:\d{1,2}(?:st|nd|rd|th))"
_COUNTED = r"(?!,\d|\s(?:people|men|troops|soldiers|civilians|homes|houses|families|meters|metres|km)\b)"
_TOLD = re.compile(
    rf"\b(?:{_DAY},?\s+)?(?:{_N}\s+(?:of\s+)?)?{_ANY}(?:\s+{_N}\b(?!:))?"
    rf"(?:,?\s+(?:of\s+)?(?:1\d|20)\d\d\b{_COUNTED}|\s+of\s(?:that|the\ssame)\s(?:year|month)\b)?"
    rf"|\b\d{{4}}-\d\d-\d\d\b|\b\d\d?[/.-]\d\d?[/.-]\d{{4}}\b|(?<![\d,.$£€-])(?:1[0-9]|20)\d\d\b{_COUNTED}"
    rf"|\b{_DAY}\b|\b(?i:yesterday|today)\b"
    rf"|\b(?i:the|that|this)\s(?:next|following|previous|same)?\s?(?:day|month|year|morning|afternoon|evening|night)\b"
    rf"|\b(?i:{_COUNT})\s(?:days?|weeks?|months?|years?)\s(?:later|earlier|before|after)\b"
    rf"|\b(?i:the)\sday\s(?:before|after|following)\b|\b(?i:the)\s{_ORDINAL}(?!\s[A-Za-z])|(?<=\d\sand\s){_ORDINAL}\b"
    rf"|(?<=\b[Oo]n\s)the\s{_ORDINAL}(?!\s(?:[A-Z]|of\s|century|day|anniversary|floor|street))"
)
_WORD = re.compile(r"[A-Za-z]+|\d+")
_TRIGGERS = frozenset(
    [
        *_MONTHS,
        *_WEEKDAYS,
        *(word.upper() for word in (*_MONTHS, *_WEEKDAYS)),
        *"yesterday today Yesterday Today day days week weeks month months year years".split(),
        *"morning afternoon evening night st nd rd th".split(),
    ]
)
"""Words one of which stands in every time that `_TOLD` finds, besides years: a cheap look before the dear pattern."""
_WINDOW = (30, 40)
"""Characters before and after a trigger within which its time lies."""
_AT_YEAR = re.compile(
    r"(?:\b(?:in|by|of|since|from|until|till|during|early|late|mid|to|and|year|spring|summer|autumn|winter|after|before"
    r"|around|about|through|for|the)[\s-]|[-–(\[]\s?|^|\n)$",
    re.IGNORECASE,
)
_AT_MONTH = re.compile(
    r"(?:\b(?:in|since|by|of|until|till|early|late|mid|from|to|and|between|during|last|through|before|after|around|next"
    r"|this|the)[\s-]|[-–(,]\s?|\d\s)$",
    re.IGNORECASE,
)
_ALSO_WORDS = frozenset({"May", "March", "MAY", "MARCH", "Mar", "MAR"})
FULL = re.compile(rf"(?:{_N}\s+(?:of\s+)?{_ANY}|{_ANY}\s+{_N}),?\s+(?:1\d|20)\d\d\b")
"""A date in full."""
NEWS = re.compile(rf"\b{_DAY}\b|\b(?i:yesterday|today|tonight|last night|this morning)\b")
"""Words that lean on the day of writing, as news does."""


def times_in(text: str) -> Iterator[tuple[int, str]]:
    """The places and words of the times in a text."""
    done = 0
    for word in _WORD.finditer(text):
        if word.start() < done or not (word[0] in _TRIGGERS or (len(word[0]) == 4 and word[0][0] in "12")):
            continue
        stop = text.find(" ", word.end() + _WINDOW[1])
        found = _TOLD.search(text, max(done, word.start() - _WINDOW[0]), stop if stop >= 0 else len(text))
        if found is None or found.start() > word.start() or found.end() < word.end():
            continue
        words = found[0].rstrip(".")
        before = text[max(0, found.start() - 12) : found.start()]
        if words in _ALSO_WORDS and not _AT_MONTH.search(before):
            continue
        if words.isdecimal() and not _AT_YEAR.search(before):
            continue
        done = found.end()
        yield found.start(), words
