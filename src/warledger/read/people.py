"""The words of a figure in, what they tell of people out: counted, one, several, told of before, or nobody."""

import re
from dataclasses import dataclass
from enum import StrEnum
from functools import cache, lru_cache
from importlib.resources import files
from typing import Final

from warledger.model import Figure, Quantifier, Standing
from warledger.read.actors import country_of
from warledger.read.names import same_name
from warledger.read.nouns import modifiers, nouns


class Telling(StrEnum):
    """How words tell of people."""

    COUNTED = "counted"
    SINGLE = "single"
    PLURAL = "plural"
    BEFORE = "before"
    NOBODY = "nobody"


class Side(StrEnum):
    """The broad kind of people that words name; `anyone` fits with every other."""

    ANYONE = "anyone"
    CIVILIAN = "civilian"
    FORCES = "forces"
    FIGHTERS = "fighters"


@dataclass(frozen=True, slots=True)
class People:
    """What one figure tells of people.

    `names` are the words of a person's name and `nouns` all other words, both in lower case.
    `other` marks people told beside others ("three others", "another man").
    """

    figure: Figure
    telling: Telling
    side: Side
    names: tuple[str, ...]
    nouns: frozenset[str]
    other: bool
    age: int | None

    @property
    def is_pronoun(self) -> bool:
        """Whether the words are a pronoun and nothing else."""
        return not self.names and _words("pronoun").issuperset(self.nouns)


_WORD: Final = re.compile(r"[^\W_]+(?:[’'-][^\W\d_]+)*")
_AGE: Final = re.compile(r"\b(\d{1,3})[- ]years?[- ]old|,\s+(\d{1,3})\b(?!,\d)|\((\d{1,3})\)|\baged (\d{1,3})")
_CROWD: Final = re.compile(
    r"\b(?:numbers?|group|crowd|majority|handful|rest|team|series) of\b", re.IGNORECASE
)  # fmt: skip
_MORE_THAN: Final = re.compile(r"\bmore than\b", re.IGNORECASE)
_STRETCH: Final = re.compile(r"[,(;:–—]|\s(?:of|from|in|at|with|near|named|identified as)\s")
_CAPITAL_LATER: Final = re.compile(r"^[a-z]{2,4}[-’'][A-Z]")
_AFTER_NAMES: Final = frozenset("jr sr ii iii".split())


@cache
def _words(kind: str) -> frozenset[str]:
    """The words of one class of tables/people.tsv."""
    table = files("warledger.read").joinpath("tables", "people.tsv").read_text(encoding="utf-8")
    rows = dict(line.split("\t") for line in table.splitlines() if not line.startswith("#"))
    return frozenset(rows[kind].split())


@lru_cache(maxsize=8192)
def _is_common(word: str) -> bool:
    """Whether a word, capital or not, is no part of a person's name: a noun of the field, a title, a people."""
    kinds = (
        "other",
        "pronoun",
        "definite",
        "nobody",
        "plural",
        "forces",
        "fighters",
        "female",
        "male",
        "title",
        "word",
    )
    low = word.lower()
    known = low in nouns() or low in modifiers() or any(low in _words(kind) for kind in kinds)
    return known or country_of(word) is not None


def read_people(figure: Figure) -> People:
    """What `figure`'s words tell of people; the number itself stays the figure's."""
    text = figure.span.text
    words = tuple(_plain(word) for word in _WORD.findall(text))
    names = () if text.isupper() else _names(text)
    return People(
        figure=figure,
        telling=_telling(figure, words, named=bool(names)),
        side=_side(figure, words),
        names=names,
        nouns=frozenset(words).difference(names),
        other=not _words("other").isdisjoint(words) and not _MORE_THAN.search(text),
        age=_age(text),
    )


def _plain(word: str) -> str:
    return word.lower().removesuffix("'s").removesuffix("’s")


def _names(text: str) -> tuple[str, ...]:
    """The words of a person's name, in lower case and order: capitalised, at the end of a stretch between commas."""
    for stretch in _STRETCH.split(text):
        written = [w for w in _WORD.findall(stretch) if not w[0].isdigit() and w.lower() not in _AFTER_NAMES]
        if written and _is_name(written[-1]):
            return tuple(w.lower() for w in written if _is_name(w))
    return ()


def _is_name(word: str) -> bool:
    """Whether a word is a person's by its capital: no common word of the field, no people or country."""
    capital = word[0].isupper() or _CAPITAL_LATER.search(word) is not None
    return capital and _plain(word) == word.lower() and not _is_common(word)


def _telling(figure: Figure, words: tuple[str, ...], *, named: bool) -> Telling:
    if not words or figure.low == figure.high == 0 or words[0] in _words("nobody"):
        return Telling.NOBODY if words else Telling.BEFORE
    top = figure.high if figure.low is None else figure.low
    if top is not None and (top > 1 or figure.quantifier not in (Quantifier.EXACT, Quantifier.NONE)):
        return Telling.COUNTED
    if not named and _is_told_before(words):
        return Telling.BEFORE
    if top == 1 or named:
        return Telling.SINGLE
    return Telling.PLURAL if is_plural(figure.span.text) else Telling.SINGLE


def _is_told_before(words: tuple[str, ...]) -> bool:
    """A pronoun, or words with "the" and no number: the reader knows who that is."""
    return "one" not in words[:2] and (_words("pronoun").issuperset(words) or words[0] in _words("definite"))


def is_plural(text: str) -> bool:
    """Whether words that give no number tell of several people: their head is a plural ("a number of men" is one)."""
    if _CROWD.search(text):
        return True
    words = _WORD.findall(_STRETCH.split(text)[0])
    told = [_plain(w) for i, w in enumerate(words) if i == 0 or text.isupper() or not w[0].isupper()]
    return any(_is_plural(word) for word in told)


def _is_plural(word: str) -> bool:
    noun = nouns().get(word)
    if word in _words("plural") or (noun is not None and noun.plural):
        return True
    return noun is None and word.endswith("s") and not word.endswith("ss") and word not in _words("singular")


def _side(figure: Figure, words: tuple[str, ...]) -> Side:
    if not _words("fighters").isdisjoint(words):
        return Side.FIGHTERS
    if not _words("forces").isdisjoint(words):
        return Side.FORCES
    if figure.standing is Standing.CIVILIAN or figure.groups:
        return Side.CIVILIAN
    return Side.FIGHTERS if figure.standing is Standing.COMBATANT else Side.ANYONE


def _age(text: str) -> int | None:
    found = _AGE.search(text)
    return int(next(group for group in found.groups() if group)) if found else None


def same_person(a: People, b: People) -> bool:
    """Whether two single persons can be one: names, ages and sex do not contradict each other."""
    if a.names and b.names:
        return same_name(a.names, b.names)
    if b.other or (a.age is not None and b.age is not None and a.age != b.age):
        return False
    return not _sexes_differ(a, b)


def surely_same_person(a: People, b: People) -> bool:
    """Whether two single persons are one by their name, or where there is none by their age."""
    if a.names and b.names:
        return same_name(a.names, b.names)
    return a.age is not None and a.age == b.age


def _sexes_differ(a: People, b: People) -> bool:
    sexes = [frozenset(sex for sex in ("female", "male") if not _words(sex).isdisjoint(p.nouns)) for p in (a, b)]
    return all(len(sex) == 1 for sex in sexes) and sexes[0] != sexes[1]


def names_a_group(text: str) -> bool:
    """Whether words single out a family, a town or a unit by its name: "no deaths from the Hasan family"."""
    return any(_is_name(w) for w in _WORD.findall(text)[1:])


def sides_meet(a: Side, b: Side) -> bool:
    """Whether people of the two kinds can be the same people."""
    return a is b or Side.ANYONE in (a, b)
