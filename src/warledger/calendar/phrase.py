"""Words of time to a Phrase: one letter a word, so that the grammar can be written as patterns over letters.

"in early March 2011" comes to "My" with the edge "early"; the letters are explained in `lexicon`.
"""

import re
from functools import lru_cache
from typing import NamedTuple

from warledger.calendar.lexicon import Token
from warledger.calendar.tokens import tokens_of

LONGEST = 400
"""Characters of a time expression that are looked at; the longest in 5,500 annotated ones has 120."""
_ZONE = re.compile(r"\b(?:gmt|utc|est|edt|local time|[a-z]+ time)\b|\d\s?z\b")


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


_JOINED = re.compile(r"(?<=[noyMWIJ])-(?=[noyMWIJ])")
_NOT_JOINED = re.compile(r"(?<!n)(?<!o)M-[no](?![-tM])|[no]-M")


@lru_cache(65536)
def read_phrase(words: str) -> Phrase:
    """The letters of `words`; only the first LONGEST characters are looked at."""
    text = words[:LONGEST].lower()
    tokens: list[Token] = []
    for token in tokens_of(text):
        letter = token.letter
        if letter != "." and (letter != "x" or not tokens or tokens[-1].letter != "x"):
            tokens.append(token)
    return _told_apart("".join([token.letter for token in tokens]), tuple(tokens), text)


_APART = frozenset("PKE-")
_TAKEN = re.compile(r"(?<![LGSTpN])P|K|E(?!U(?![yMoW]))(?<!UE)|-")


def _told_apart(letters: str, tokens: tuple[Token, ...], text: str) -> Phrase:
    """Dashes that join become "t"; parts of the day, clocks and edges leave the letters."""
    if "-" in letters:
        letters = _joined(letters)
    if _APART.isdisjoint(letters):
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
