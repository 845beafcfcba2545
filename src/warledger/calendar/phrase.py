"""Words of time to a Phrase: one letter a word, so that the grammar can be written as patterns over letters.

"in early March 2011" comes to "My" with the edge "early"; the letters are explained in `lexicon`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from warledger.calendar.lexicon import Token, lexicon, phrases

LONGEST = 400
"""Characters of a time expression that are looked at; the longest in 5,500 annotated ones has 120."""

_MERIDIEM = r"\s?[ap]\.?\s?m\b\.?"
_CLOCK = (
    rf"\d\d?\s?[:.h]\s?\d\d(?:[:.]\d\d)?(?:{_MERIDIEM}|\s?hrs?\b|\s?z\b)?(?![/.\d]\d)"
    rf"|\d\d?\s\d\d{_MERIDIEM}|\d{{1,4}}{_MERIDIEM}"
    r"|\d{3,4}\s?(?:hours\b|hrs?\b|h\b|gmt\b|utc\b|z\b|local\b)|at\s(?:nearly\s|around\s|about\s)?[012]\d[0-5]\d\b"
    r"|\d\d?\so'?clock"
)
_FIGURES = (
    r"\d{4}-\d\d?-\d\d?(?:t[\d:.]+(?:z|[+-][\d:]+)?)?|\d{4}/\d\d?/\d\d?|\d{4}\.\d\d?\.\d\d?"
    r"|\d\d?[/.-]\d\d?[/.-]\d{2,4}\b|\d\d?/\d\d?(?![/\d])"
    r"|\d{6}z?\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s?\d{2,4}\b"
)
_YEARS = r"\d{4}s\b|['’]?\d0s\b|\d{4}\s?[-–—/]\s?(?:\d{4}|\d\d)(?![\d-])|['’]\d\d\b"
_ISO = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)(.*)")
_NUMERIC = re.compile(r"(\d\d?)([/.-])(\d\d?)(?:[/.-](\d{2,4}))?$")
_GROUP = re.compile(r"(\d\d)\d{4}z?\s?([a-z]{3})\s?(\d{2,4})$")
_YEAR_SPAN = re.compile(r"(\d{4})\s?[-–—/]\s?(\d{2,4})$")
_ZONE = re.compile(r"\b(?:gmt|utc|est|edt|local time|[a-z]+ time)\b|\d\s?z\b")
_TENS = r"(?:twen|thir|for|fif|six|seven|eigh|nine)ty[-\s](?:one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth)\b"
_WORD = re.compile(r"(\d+)(st|nd|rd|th)$")


@lru_cache(1)
def _tokens() -> re.Pattern[str]:
    """Full dates in figures first, then clocks, entries of several words, numbers, words, dashes."""
    several = "|".join(re.escape(phrase).replace(r"\ ", r"\s+") for phrase in phrases() if phrase[0].isalpha())
    return re.compile(
        rf"{_FIGURES}|{_CLOCK}|{_YEARS}|{_TENS}|q[1-4]\b|(?:{several})\b|\d+(?:st|nd|rd|th)\b|\d+|[^\W\d_]+|[-–—]"
    )


class Phrase(NamedTuple):
    """Words as letters with their tokens; parts of the day, clocks and edges are taken out and told apart.

    `edge` is early, mid, late or empty; `part` is the part of the day or the clock as told, or empty;
    `zone` is the time zone as told, or empty.
    """

    letters: str
    tokens: tuple[Token, ...]
    edge: str
    part: str
    zone: str


def _full_year(number: int) -> int:
    """A year of two digits: 1950 to 2049."""
    return number if number > 99 else number + (1900 if number >= 50 else 2000)


def _figures(word: str) -> Token | None:
    """A word that starts with a figure (or an apostrophe and a figure)."""
    if match := _ISO.match(word):
        year, month, day = (int(match[i]) for i in (1, 2, 3))
        return Token("I", year, match[4], word, month, day)
    if match := _GROUP.match(word):
        month = lexicon().get(match[2])
        return Token("I", _full_year(int(match[3])), "", word, month.number if month else 0, int(match[1]))
    if (match := _NUMERIC.match(word)) and not (match[2] == "." and not match[4]):
        return Token("J", int(match[1]), match[2], word, int(match[3]), _full_year(int(match[4])) if match[4] else 0)
    if match := _YEAR_SPAN.match(word):
        first, last = int(match[1]), int(match[2])
        return Token("Y", first, "", word, last if last > 99 else first // 100 * 100 + last)
    if match := _WORD.match(word):
        return Token("o", int(match[1]), "", word)
    return None


@lru_cache(16384)
def _other(word: str) -> Token:
    """A word that the lexicon does not hold."""
    head = word[0]
    if word[0] in "'’":
        short = int(word[1:3])
        return Token("c", 1900 + short, "", word) if word.endswith("s") else Token("y", short, "short", word)
    if not head.isdecimal():
        clock = any(character.isdecimal() for character in word)  # "at 2350"
        return Token("-" if head in "-–—" else "K" if clock else "x", 0, "", word)
    if (token := _figures(word)) is not None:
        return token
    if word.endswith("s") and word[:-1].isdecimal():
        return Token("c", int(word[:-1]) if len(word) == 5 else 1900 + int(word[:-1]), "", word)
    if word.isdecimal():
        number = int(word[:9])
        return Token("y" if len(word) == 4 else "n", number, "", word)
    return Token("K", 0, "", word)


_JOINED = re.compile(r"(?<=[noyMWIJ])-(?=[noyMWIJ])")
_NOT_JOINED = re.compile(r"(?<!n)(?<!o)M-[no](?![-tM])|[no]-M")


@lru_cache(65536)
def read_phrase(words: str) -> Phrase:
    """The letters of `words`; only the first LONGEST characters are looked at."""
    text = words[:LONGEST].lower()
    known, letters, tokens = lexicon(), "", []
    for word in _tokens().findall(text):
        token = known.get(word) or _unusual(word, known)
        letter = token.letter
        if letter == "." or (letter == "x" and letters.endswith("x")):
            continue
        letters += letter
        tokens.append(token)
    return _told_apart(letters, tuple(tokens), text)


def _unusual(word: str, known: dict[str, Token]) -> Token:
    """A word that is not in the lexicon as it stands: figures, plurals of weekdays, entries with odd spaces."""
    if word.endswith("s") and (token := known.get(word[:-1])) is not None and token.letter in "WdMPzF":
        return token._replace(word=word)
    parts = word.replace("-", " ").split()
    if len(parts) == 2 and parts[0].endswith("ty") and parts[0] in known and parts[1] in known:
        ones = known[parts[1]]
        return Token(ones.letter, known[parts[0]].number + ones.number, "", word)
    if not word[0].isdecimal() and (spaced := known.get(" ".join(word.split()))) is not None:
        return spaced
    return _other(word)


_TAKEN = re.compile(r"(?<![LGSTpN])P|K|E(?!U(?![yMoW]))(?<!UE)|-")


def _told_apart(letters: str, tokens: tuple[Token, ...], text: str) -> Phrase:
    """Dashes that join become "t"; parts of the day, clocks and edges leave the letters."""
    if "-" in letters:
        letters = _joined(letters)
    if not any(letter in letters for letter in "PKE-"):
        return Phrase(letters, tokens, "", "", "")
    edge = part = ""
    kept_letters, kept = "", []
    taken = {match.start() for match in _TAKEN.finditer(letters)}
    for index, (letter, token) in enumerate(zip(letters, tokens, strict=True)):
        if letter == "E":
            edge = edge or token.meaning
        if letter in "PK":
            part = part or token.word
        if index not in taken:
            kept_letters += letter
            kept.append(token)
    zone = _ZONE.search(text) if part else None
    return Phrase(kept_letters, tuple(kept), edge, part, zone[0] if zone else "")


def _joined(letters: str) -> str:
    """Which dashes mean "to": those between two dates, not the one of "mid-June" or "5-May-2016"."""
    chars = list(letters)
    apart = {match.start() + match[0].index("-") for match in _NOT_JOINED.finditer(letters)}
    for match in _JOINED.finditer(letters):
        if match.start() not in apart:
            chars[match.start()] = "t"
    return "".join(chars)
