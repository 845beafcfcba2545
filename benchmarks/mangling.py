"""Reports as they arrive on a bad day: an example report and a seeded chance in, damaged bytes out."""

import re
from collections.abc import Callable
from random import Random

Mangle = Callable[[str, Random], str]

_MARKS = "\u200e\u200f\u202a\u202b\u202c\u2066\u2069\u200b\u00ad\ufeff"
_CONTROLS = "\x00\x01\x07\x08\x0b\x0c\x1b\x7f\x85\u2028\u2029"
_COMBINING = "\u0300\u0301\u0323\u0335\u064b\u0651\u20dd"
_BREAKS = (" ", " ", " ", "\n", "\r\n", "-\n")
_NUMBERS = (
    "0",
    "00",
    "1,320",
    "1.320",
    "1 320",
    "-4",
    "3-5",
    "½",
    "٣",
    "十",
    "9" * 40,
    "1e9",
    "2/3/20",
    "20s",
    "IV",
    "#7",
)
# Spellings in which a report still tells the same, then spellings in which it tells less and less.
_ENCODINGS = ("utf-8",) * 6 + ("utf-8-sig", "utf-16", "utf-16-le", "cp1252", "cp1251", "latin-1", "utf-7")


def _sprinkle(text: str, chance: Random, marks: str) -> str:
    """The text with some of the marks put between its characters."""
    rate = chance.choice((0.002, 0.02, 0.2))
    return "".join(c + chance.choice(marks) if chance.random() < rate else c for c in text)


def _per_word(text: str, chance: Random, change: Callable[[str], str]) -> str:
    rate = chance.choice((0.02, 0.1, 0.5))
    return re.sub(r"\w+", lambda m: change(m[0]) if chance.random() < rate else m[0], text)


def _starred(word: str) -> str:
    return word[0] + "*" * max(1, len(word) - 2) + word[-1] if len(word) > 2 else word


def _cut(text: str, chance: Random) -> str:
    start, end = sorted(chance.sample(range(len(text) + 1), 2))
    return text[start:end]


def _shuffled(text: str, chance: Random) -> str:
    sentences = re.split(r"(?<=[.!?])\s+", text)
    chance.shuffle(sentences)
    return " ".join(sentences)


MANGLES: dict[str, Mangle] = {
    "as it is": lambda text, _: text,
    "upper case": lambda text, _: text.upper(),
    "lower case": lambda text, _: text.lower(),
    "no punctuation": lambda text, _: re.sub(r"[^\w\s]", "", text),
    "no spaces": lambda text, _: re.sub(r"\s", "", text),
    "bad line breaks": lambda text, chance: re.sub(r" ", lambda _: chance.choice(_BREAKS), text),
    "one line": lambda text, _: " ".join(text.split()),
    "wide spaces": lambda text, chance: re.sub(r" ", lambda _: " " * chance.choice((1, 1, 2, 9)), text),
    "no-break spaces": lambda text, _: text.replace(" ", "\u00a0"),
    "starred words": lambda text, chance: _per_word(text, chance, _starred),
    "words lost": lambda text, chance: _per_word(text, chance, lambda _: ""),
    "numbers for words": lambda text, chance: _per_word(text, chance, lambda _: chance.choice(_NUMBERS)),
    "directions": lambda text, chance: _sprinkle(text, chance, _MARKS),
    "controls": lambda text, chance: _sprinkle(text, chance, _CONTROLS),
    "accents": lambda text, chance: _sprinkle(text, chance, _COMBINING),
    "signs": lambda text, chance: _sprinkle(text, chance, "💥🇸🇾👨‍👩‍👧|<>&\"'{}[]\\/%$#@"),
    "cut": _cut,
    "twice": lambda text, _: text + "\n" + text,
    "shuffled": _shuffled,
    "in a page": lambda text, _: "<html><body><p>" + text.replace("\n\n", "</p><p>") + "</p></body></html>",
    "half a page": lambda text, _: text.replace(". ", ".</p><br/><script>var killed = 12;</script>"),
    "backwards": lambda text, _: text[::-1],
    "long": lambda text, chance: " ".join([text] * chance.randint(2, 6)),
    "unbroken": lambda text, _: "".join(c for c in text if c.isalnum()) * 2,
}  # fmt: skip


def mangle(text: str, chance: Random) -> tuple[bytes, tuple[str, ...]]:
    """The text damaged in one to three ways and written in some encoding; and what was done to it."""
    ways = tuple(chance.sample(sorted(MANGLES), chance.randint(1, 3)))
    for way in ways:
        text = MANGLES[way](text or ".", chance)
    encoding = chance.choice(_ENCODINGS)
    data = text.encode(encoding, errors="replace")
    if chance.random() < 0.05:
        data, ways = _spoiled(data, chance), (*ways, "spoiled bytes")
    return data, (*ways, encoding)


def _spoiled(data: bytes, chance: Random) -> bytes:
    """The bytes with some of them changed."""
    spoiled = bytearray(data)
    for _ in range(chance.randint(1, 20)):
        if spoiled:
            spoiled[chance.randrange(len(spoiled))] = chance.randrange(256)
    return bytes(spoiled)
