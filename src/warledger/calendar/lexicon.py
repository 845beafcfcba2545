"""The words of time and the letter that stands for each: `lexicon.tsv`, read once.

Letters: M month, W weekday, y year, n number, o ordinal, i "a", d today and its neighbours, U unit, P part of the day,
K time on the clock, E early/mid/late, L last, N next, G the following, p the previous, T this, S the same, k the past
(n days), A ago, B before, l later, s since, f from, u until, b by, t to, & and, z season, H half, Q quarter, c decade,
Y span of years, I full date in figures, J date in figures that can be read two ways, F feast or named time,
O overnight, R recent, V vague past, v vague number, w now, g then, D old, e every; "." is passed over, x is any other
word.
"""

from collections.abc import Sequence
from functools import cache
from importlib.resources import files
from typing import NamedTuple


class Token(NamedTuple):
    """A word of time: its letter, a number and a meaning (which depend on the letter), and the word itself."""

    letter: str
    number: int
    meaning: str
    word: str
    second: int = 0
    third: int = 0


def table(name: str) -> list[list[str]]:
    """The rows of one of this package's tables, without comments."""
    lines = files("warledger.calendar").joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line.split("\t") for line in lines if line and not line.startswith("#")]


@cache
def lexicon() -> dict[str, Token]:
    """Every word of time by its lower-case form."""
    words = {}
    for word, letter, number, *meaning in table("lexicon.tsv"):
        words[word] = Token(letter, int(number), meaning[0] if meaning else word, word)
    for word, key, *_ in table("feasts.tsv"):
        words[word] = Token("F", 0, key, word)
    return words


def by_letter(tokens: Sequence[Token], letters: str) -> Token | None:
    """The first token with one of these letters."""
    for token in tokens:
        if token.letter in letters:
            return token
    return None


def token_of(tokens: Sequence[Token], letters: str) -> Token:
    """The first token with one of these letters, where the grammar says that there is one."""
    return next(token for token in tokens if token.letter in letters)
