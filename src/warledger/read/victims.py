"""The words of one group in, how they tell of people out: one, a name, a plural, nobody, when no number counts them.

A group is what stands between two commas or "and"s: "at least three soldiers", "his wife Fatima", "others".
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from warledger.model import Standing, Unit
from warledger.read.folding import fold
from warledger.read.nouns import modifiers, nouns, word_class
from warledger.read.standing import WORD, Phrase, describe, take_apart


class Shape(StrEnum):
    """How a group of words tells of those it names."""

    NUMBER = "number"  # three soldiers; nine
    SINGLE = "single"  # a farmer, his son, another
    NAME = "name"  # Ahmad al-Saleh
    PLURAL = "plural"  # civilians, his children
    NOBODY = "nobody"  # no one, no casualties
    AGE = "age"  # 28; aged 12
    MUTE = "mute"  # they, those, nothing that can be counted


@dataclass(frozen=True, slots=True)
class Group:
    """What one group of words tells, its number aside.

    `owned`: "his children", surely others than those named beside them.
    """

    shape: Shape
    unit: Unit | None
    standing: Standing
    groups: tuple[str, ...]
    owned: bool = False


_AGE_ONLY = re.compile(r"\s*\(?(?:aged?\s+)?\d{1,3}(?:\s+(?:years?|months?)(?:\s+old)?)?\)?[.\s]*")
_PEOPLES = re.compile(r"(?:ians|eans|icans|ese)$")
_OPENS_ONE = frozenset("a an one another the his her its their".split())
_OPENS_MANY = frozenset("all most those these".split())


def group_of(written: str, folded: str, *, counted: bool, people: bool) -> Group:
    """What a group's words tell; `counted` if a number stood in them, `people` if the event befalls people.

    `folded` is `written` folded. Names count only where people are befallen: elsewhere a capital may be a state.
    """
    if not counted and _AGE_ONLY.fullmatch(folded):
        return Group(Shape.AGE, Unit.PERSON, Standing.UNKNOWN, ())
    phrase = take_apart(written, folded, people=people)
    told = describe(phrase)
    unit = told.unit or (Unit.PERSON if people or (phrase.head and _is_people(phrase.head[-1])) else None)
    shape = Shape.NUMBER if counted else _shape(phrase, people=people)
    first = phrase.tokens[0] if phrase.tokens else ""
    owned = first in word_class("owner") or first.endswith("'s")
    return Group(shape, unit, told.standing, told.groups, owned)


def _shape(phrase: Phrase, *, people: bool) -> Shape:
    """How a group without a number tells of those it names."""
    if not phrase.head:
        return Shape.MUTE
    shape = _closed_class(phrase) or _known_noun(phrase)
    if shape is not None:
        return shape
    closing = nouns().get(phrase.tokens[-1])
    if people and phrase.head[0] in ("a", "an") and closing is not None and not closing.plural:
        return Shape.SINGLE  # "a Movement of the North commander"
    return _unknown_noun(phrase, people=people)


def _closed_class(phrase: Phrase) -> Shape | None:
    """Pronouns and the like."""
    head = phrase.head
    first, last = head[0], head[-1]
    if first in word_class("nobody"):
        return Shape.NOBODY
    if last in ("another", "one", "each") or (len(head) == 1 and first in word_class("one person")):
        return Shape.SINGLE
    if last in word_class("mute") or first in _OPENS_MANY:
        return Shape.MUTE
    if first == "any":
        noun = nouns().get(last)
        return Shape.SINGLE if noun and not noun.plural else Shape.MUTE
    return None


def _known_noun(phrase: Phrase) -> Shape | None:
    """A head in the table of nouns: one or many; a collective ("the army") is neither."""
    last, noun = phrase.head[-1], phrase.noun
    if last in word_class("gathering") and phrase.complement and _is_plural(phrase.complement[-1]):
        return Shape.PLURAL
    if noun is None or nouns().get(last) is not noun:
        return None
    if noun.plural:
        return Shape.PLURAL
    return Shape.MUTE if last in word_class("collective") and noun.unit is Unit.PERSON else Shape.SINGLE


def _unknown_noun(phrase: Phrase, *, people: bool) -> Shape:
    """A head that is in no table: a name, a singular or a plural, by its letters."""
    last = phrase.head[-1].removesuffix("'s")
    if last in word_class("collective") or (last in modifiers() and phrase.noun is None):
        return Shape.MUTE
    if _is_people(last):
        return Shape.PLURAL
    named = _looks_named(phrase)
    if not people:
        one = phrase.head[0] in _OPENS_ONE and not named and not _ends_plural(last)
        return Shape.SINGLE if one else Shape.MUTE
    if not named:
        return Shape.PLURAL if _ends_plural(last) else Shape.SINGLE
    many = phrase.noun is not None and phrase.noun.plural and not word_class("kin").intersection(phrase.head)
    return Shape.PLURAL if many else Shape.NAME  # "Syrian forces Idlib", but "his sons Ali"


def _is_people(word: str) -> bool:
    return word in word_class("people") or _PEOPLES.search(word) is not None


def _is_plural(word: str) -> bool:
    noun = nouns().get(word)
    return noun.plural if noun else _ends_plural(word)


def _ends_plural(word: str) -> bool:
    return word.endswith(("men", "people")) or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _looks_named(phrase: Phrase) -> bool:
    """Whether the head is written as a name; in capitals, whether neither article nor plural speaks against it."""
    if phrase.shouted:
        bare = phrase.head[0] not in word_class("determiner")
        return bare and (len(phrase.head) > 1 or not _ends_plural(phrase.head[-1]))
    last = WORD.findall(phrase.written)[len(phrase.head) - 1]
    return bool(last[0].isupper() or last.startswith(("al-", "el-")))


def ends_in_name(written: str) -> bool:
    """Whether the last word is written as a name: "two sons Ali and ..."."""
    found = WORD.findall(written)
    return bool(found) and not written.isupper() and found[-1][0].isupper() and fold(found[-1]) not in nouns()


def is_name(written: str) -> bool:
    """Whether all of these words are written as a name and none is a noun of the table."""
    found = WORD.findall(written)
    return bool(found) and not written.isupper() and all(w[0].isupper() and fold(w) not in nouns() for w in found)
