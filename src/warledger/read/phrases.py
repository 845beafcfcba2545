"""Known names in running words: the longest first, in one pass; the rules of case and spelling in one place."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from typing import Generic, NamedTuple, TypeVar

from anyascii import anyascii

# A word: letters and digits with inner apostrophes, an abbreviation with points (U.S.), or a handle (@name).
_WORD = re.compile(r"(?:[^\W\d_]\.){2,}(?:[^\W\d_](?![^\W_]))?|[@#]\w[\w.]*\w|[^\W_]+(?:['’`´‘ʿʼ][^\W_]+)*")
_APOSTROPHES = str.maketrans("", "", "'’`´‘ʿʼ.")
_HYPHENS = "-‑–"
_POSSESSIVE = ("'s", "’s", "`s", "´s", "'S", "’S")
_SHORT = 3  # Letters of an abbreviation that has to be written in capitals.
T = TypeVar("T")

# In a text all in capitals these are words of the language, not names, unless nothing else stands beside them.
_COMMON = frozenset({"is", "who", "care", "fact"})
_SHORTEST_PLURAL = 4  # Below this a final s belongs to the name (US, UAES ...).


class Word(NamedTuple):
    """A word of a text: `key` is what it is compared by, `joined` tells that a hyphen ties it to the next word."""

    key: str
    surface: str
    start: int
    end: int
    joined: bool = False

    @property
    def capital(self) -> bool:
        """Whether it begins with a capital letter (or stands in a script without case)."""
        return not self.surface[0].islower()


@dataclass(frozen=True, slots=True)
class Alias(Generic[T]):
    """A name as a table has it: what it stands for, and what has to hold of the words that carry it."""

    value: T
    keys: tuple[str, ...]
    exact_case: str | None = None
    capital: bool = True
    alone: bool = False
    needs: str | None = None


@dataclass(frozen=True, slots=True)
class Match(Generic[T]):
    """Words [first, last) of a list of words carry the name of `value`."""

    value: T
    first: int
    last: int


@lru_cache(maxsize=1 << 16)
def key_of(surface: str) -> str:
    """A word made comparable: lower case, no accents, apostrophes, points or possessive.

    >>> key_of("Turkey’s"), key_of("U.S."), key_of("Da'esh"), key_of("Élysée")
    ('turkey', 'us', 'daesh', 'elysee')
    """
    word = surface if surface.isascii() else anyascii(surface)
    if word.endswith(_POSSESSIVE):
        word = word[:-2]
    return word.translate(_APOSTROPHES).lower()


def words_of(text: str, start: int = 0, end: int | None = None) -> list[Word]:
    """The words of text[start:end], with their places in `text`."""
    end = len(text) if end is None else end
    words: list[Word] = []
    for found in _WORD.finditer(text, start, end):
        first, stop = found.span()
        surface = found[0]
        joined = stop + 1 < end and text[stop] in _HYPHENS and text[stop + 1].isalnum()
        words.append(Word(key_of(surface), surface, first, stop, joined))
    return words


def all_caps(text: str, start: int, end: int) -> bool:
    """Whether the text around [start, end) is written in capitals, so that capitals mark no names."""
    around = text[max(0, start - 60) : end + 60]
    return around.isupper()


class Phrases(Generic[T]):
    """A table of names. Looking up costs a dictionary access a word, and a few more where a name may begin."""

    def __init__(self, aliases: Iterable[Alias[T]]) -> None:
        self._aliases: dict[tuple[str, ...], list[Alias[T]]] = {}
        self._longest: dict[str, int] = {}
        for alias in aliases:
            self._aliases.setdefault(alias.keys, []).append(alias)
            first = alias.keys[0]
            self._longest[first] = max(self._longest.get(first, 0), len(alias.keys))

    def find(self, words: list[Word], text: str = "") -> Iterator[Match[T]]:
        """The names in `words`, left to right, the longest at each place; `text` is the whole report's."""
        begins = self._longest
        at = 0
        for place, word in enumerate(words):
            if place < at or not (word.key in begins or word.key[:-1] in begins):
                continue
            found = self.at(words, place, text)
            if found is not None:
                yield found
                at = found.last

    def at(self, words: list[Word], at: int, text: str = "") -> Match[T] | None:
        """The longest name that begins at this word."""
        key = words[at].key
        found = self._beginning(key, words, at, text)
        if found is None and (bare := _singular(key)):
            found = self._beginning(bare, words, at, text)
        return found

    def _beginning(self, key: str, words: list[Word], at: int, text: str) -> Match[T] | None:
        for size in range(min(self._longest.get(key, 0), len(words) - at), 0, -1):
            keys = (key, *[word.key for word in words[at + 1 : at + size]])
            aliases = self._aliases.get(keys)
            if aliases is None and size > 1 and (bare := _singular(keys[-1])):
                aliases = self._aliases.get((*keys[:-1], bare))
            for alias in aliases or ():
                if _allowed(alias, words, at, at + size, text):
                    return Match(alias.value, at, at + size)
        return None


def _singular(key: str) -> str | None:
    """A word without the s of a plural, or of a possessive that lost its apostrophe: "Syrias army", "the Afghans"."""
    return key[:-1] if key.endswith("s") and len(key) > _SHORTEST_PLURAL else None


@lru_cache(maxsize=8)
def _lowered(text: str) -> str:
    return text.lower()


def _allowed(alias: Alias[T], words: list[Word], first: int, last: int, text: str) -> bool:
    if alias.alone and last - first != len(words):
        return False
    if alias.needs and alias.needs not in _lowered(text):
        return False
    if alias.exact_case:
        surface = words[first].surface.translate(_APOSTROPHES)
        if surface != alias.exact_case and surface.removesuffix("s") != alias.exact_case:
            return False
        if alias.keys[0] not in _COMMON:
            return True
        return last - first == len(words) or not text or not all_caps(text, words[first].start, words[last - 1].end)
    return not alias.capital or any(word.capital for word in words[first:last])


def aliases_of(value: T, names: str) -> Iterator[Alias[T]]:
    """The aliases of a table's cell: names divided by ';'.

    A '!' before a name asks for the very letter case, a '~' that it stands alone, '[word]' after it that the
    report's text holds that word (lower case). A name in small letters is found in any case; letters as short as
    "ANA" stand only for themselves, since "Ana" is somebody's name.
    """
    for written in names.split(";"):
        name = written.strip()
        if not name:
            continue
        needs = None
        if name.endswith("]"):
            name, _, needs = name[:-1].partition("[")
        bare = name.strip().lstrip("!~")
        keys = tuple(word.key for word in words_of(bare))
        letters = bare.translate(_APOSTROPHES)
        short = len(letters) <= _SHORT and letters.isupper()
        exact = letters if short or name.startswith("!") else None
        yield Alias(value, keys, exact, capital=any(c.isupper() for c in bare), alone="~" in name, needs=needs)
