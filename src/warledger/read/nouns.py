"""Words in, what they say of those counted out: unit, standing, groups and number, from two tables in the package."""

import re
from dataclasses import dataclass
from functools import cache

from warledger.model import Standing, Unit
from warledger.read.rows import rows_of


@dataclass(frozen=True, slots=True)
class Noun:
    """A countable noun in the form in which it stands; `plural` also for those without another form (police)."""

    unit: Unit
    standing: Standing
    groups: tuple[str, ...]
    plural: bool


@dataclass(frozen=True, slots=True)
class Modifier:
    """What a word beside the head noun says of those counted."""

    standing: Standing
    groups: tuple[str, ...]


def _groups(cell: str) -> tuple[str, ...]:
    return () if cell == "-" else tuple(cell.split(","))


@cache
def nouns() -> dict[str, Noun]:
    """Every form of every noun of tables/nouns.tsv, folded."""
    forms: dict[str, Noun] = {}
    for singular, plural, unit, standing, groups in rows_of("nouns.tsv"):
        told = (Unit(unit), Standing(standing), _groups(groups))
        if singular != "-":
            forms[singular] = Noun(*told, plural=False)
        if plural != "-":
            forms[singular + "s" if plural == "s" else plural] = Noun(*told, plural=True)
    return forms


@cache
def modifiers() -> dict[str, Modifier]:
    """Every word of tables/modifiers.tsv."""
    return {word: Modifier(Standing(standing), _groups(groups)) for word, standing, groups in rows_of("modifiers.tsv")}


@cache
def word_class(name: str) -> frozenset[str]:
    """The words of a class in tables/classes.tsv."""
    return frozenset(word for kind, words in rows_of("classes.tsv") if kind == name for word in words.split())


_WORD = r"([^\W\d_][\w'-]*)"
_NEXT_WORDS = re.compile(rf"[\s\"'(]+{_WORD}(?:\s+{_WORD})?(?:\s+{_WORD})?(?:\s+{_WORD})?")
_STOP = frozenset(
    "in at on of from by to the a an and or who that which was were is are has have had as with for near when after "
    "before during their his her its our my".split()
)


def counted_noun(folded: str, end: int) -> Noun | None:
    """The noun that a number ending at `end` counts: the last known one of the next four words, before any break."""
    words = _NEXT_WORDS.match(folded, end)
    if words is None:
        return None
    found, table = None, nouns()
    for word in words.groups():
        if word is None or word in _STOP:
            break
        noun = table.get(word)
        if noun is None and found is not None:
            break
        found = noun or found
        if found is not None and found.plural:
            break
    return found


def is_counted(folded: str, end: int) -> bool:
    """Whether a noun of the table stands where a number ending at `end` would count it."""
    return counted_noun(folded, end) is not None
