"""What a report tells around its words of place: enclosing names beside them, and the countries and provinces that
it speaks of at all.
"""

import re
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from warledger.locate.gazetteer import Gazetteer
from warledger.locate.keys import fold
from warledger.locate.tables import read_abbreviations, read_kind_words
from warledger.locate.words import is_common
from warledger.model import Report, Span

REACH = 70
"""Characters looked at before and after the words."""

_NAME = r"(?:[A-Z][\w'’\-]*\.?(?:[A-Z]\.)*|al-\w+|el-\w+)(?: (?:[A-Z][\w'’\-]*\.?(?:[A-Z]\.)*|al-\w+|of|and))*"
_AFTER_COMMA = re.compile(rf"^\s*,\s+(?:in\s+)?(?:the\s+)?(?:[a-z\-]+\s+(?:of\s+)?)?({_NAME})(?:\s*,\s+({_NAME}))?")
_AFTER_BRACKET = re.compile(rf"^\s*\(\s*({_NAME})\s*\)")
_AFTER_IN = re.compile(
    rf"^\s*,?\s*(?:[a-z]+\s+)?(?:in|of|near|inside)\s+(?:the\s+)?(?:[a-z\-]+\s+(?:[a-z\-]+\s+)?(?:of\s+)?)?({_NAME})"
)
_BEFORE_OWNER = re.compile(rf"({_NAME})['’]s\s+(?:[a-z\-]+\s+){{0,3}}(?:of\s+)?$")
_BEFORE_KIND = re.compile(
    rf"({_NAME})\s+(?:[a-z\-]+\s+)?(?:city|town|village|province|capital|region|district|state|suburb|port|camp)\s+of\s+(?:the\s+)?$"
)
_BEFORE_COMMA = re.compile(rf"({_NAME}),\s+$")
_CAPITALS = re.compile(r"\b[A-Z][\w.\-’']*(?: (?:of |and |the )?[A-Z][\w.\-’']*)*")


@dataclass(frozen=True, slots=True)
class Beside:
    """Names told beside words of place: `closing` those that enclose it, `neighbour` one that stands before it."""

    enclosing: tuple[str, ...]
    neighbour: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Votes:
    """How often a report speaks of each country and each first division (their numbers), and what it speaks of
    them by: words → countries, divisions.
    """

    countries: Mapping[int, int]
    regions: Mapping[int, int]


def look_beside(text: str, span: Span) -> Beside:
    """The names that stand beside the span and may enclose its place.

    >>> text = "Shelling hit Saraqeb, Idlib, at noon."
    >>> look_beside(text, Span.of(text, 13, 20)).enclosing
    ('Idlib',)
    """
    after = text[span.end : span.end + REACH]
    before = text[max(0, span.start - REACH) : span.start]
    enclosing: list[str] = []
    for pattern in (_AFTER_COMMA, _AFTER_BRACKET, _AFTER_IN):
        if found := pattern.match(after):
            enclosing += [name for name in found.groups() if name]
            break
    if (("'s" in before or "’s" in before) and (found := _BEFORE_OWNER.search(before))) or (
        "of" in before[-8:] and (found := _BEFORE_KIND.search(before))
    ):
        enclosing.append(found[1])
    neighbour = [found[1]] if before.endswith(", ") and (found := _BEFORE_COMMA.search(before)) else []
    return Beside(tuple(_core(name) for name in enclosing), tuple(_core(name) for name in neighbour))


@lru_cache(maxsize=4096)
def _core(name: str) -> str:
    """The name without a word for its kind at its end."""
    words = name.split(" ")
    kinds = read_kind_words()
    while len(words) > 1 and words[-1].lower() in kinds:
        words = words[:-1]
    return " ".join(words).rstrip(",.")


class Listener:
    """Hears of which countries and first divisions a text speaks; made once a gazetteer."""

    def __init__(self, gazetteer: Gazetteer) -> None:
        self._meaning: dict[str, list[tuple[int, int]]] = {}
        for number, (code, name) in enumerate(gazetteer.regions):
            country = gazetteer.country_number(code)
            for spelled in (name, *read_abbreviations().get((code, name), ())):
                if len(spelled) > 2 or not spelled.isalpha():
                    self._add(spelled, country, number)
        for country_row in gazetteer.countries.values():
            for spelled in (
                *country_row.names,
                *country_row.people,
                *(f"{people}s" for people in country_row.people),
                country_row.capital,
            ):
                self._add(spelled, gazetteer.country_number(country_row.code), -1)

    def _add(self, spelled: str, country: int, region: int) -> None:
        folded = fold(spelled)
        if (
            folded
            and not all(map(is_common, folded.split()))
            and (country, region) not in self._meaning.get(folded, ())
        ):
            self._meaning.setdefault(folded, []).append((country, region))

    def hear(self, report: Report) -> Votes:
        """The report's votes, out of its title, publisher and text."""
        countries: Counter[int] = Counter()
        regions: Counter[int] = Counter()
        text = "\n".join(part for part in (report.title, report.publisher, report.text) if part)
        for name, times in Counter(_CAPITALS.findall(text)).items():
            heard = self._heard(name)
            for country in {country for country, _ in heard}:
                countries[country] += times
            for region in {region for _, region in heard if region >= 0}:
                regions[region] += times
        return Votes(countries, regions)

    def _heard(self, name: str) -> Sequence[tuple[int, int]]:
        """What a run of capitalised words means: as a whole, or word by word."""
        return _heard(self, name)

    def own(self, name: str) -> tuple[tuple[int, int], ...]:
        """What the name itself adds to a report's votes each time."""
        return _heard(self, name)

    def meaning(self, name: str) -> tuple[tuple[int, int], ...]:
        """(country, region) that the name stands for, none where it is no country, people or first division."""
        return tuple(self._meaning.get(fold(name), ()))


@lru_cache(maxsize=32768)
def _heard(listener: Listener, name: str) -> tuple[tuple[int, int], ...]:
    bare = name.removesuffix("'s").removesuffix("’s")
    whole = listener.meaning(bare)
    if whole or " " not in bare:
        return whole
    words = bare.split(" ")
    heard = [
        meaning
        for width in (2, 1)
        for i in range(len(words) - width + 1)
        for meaning in listener.meaning(" ".join(words[i : i + width]))
    ]
    return tuple(dict.fromkeys(heard))
