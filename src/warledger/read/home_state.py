"""Whose regime, government or army a report speaks of where the words themselves name no country."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field
from functools import cache, lru_cache

from warledger.read.countries import Country, country_aliases, country_named
from warledger.read.phrases import Phrases, aliases_of, rows_of, words_of

_REACH = 4000  # Characters of a report that tell it.
# Nouns that stand for one another when a report names the country only once.
_FAMILIES = {
    **dict.fromkeys(("regime", "regimes", "government", "governments", "authorities", "junta"), "rule"),
    **dict.fromkeys(("army", "armys", "military", "troops", "soldiers", "soldier", "armed"), "army"),
    "security": "security",
}
# In the news of recent wars "the regime", with no country beside it, is Syria's wherever Syria is spoken of.
_THE_REGIME = "SY"


@dataclass(slots=True)
class _Said:
    """What a report says: how often each country has each family of nouns beside it, and which countries it names."""

    pairs: dict[str, Counter[str]] = field(default_factory=dict)
    named: Counter[str] = field(default_factory=Counter)


def state_of_context(text: str, keys: Sequence[str]) -> str | None:
    """The country whose force or government words (folded `keys`) without a country mean, by the rest of the report.

    It is the one that the report names beside such a noun, if one or by far the most; else the only one that it names
    at all, if more than once; None where that leaves a doubt. Aircraft and forces without such a noun stay without one.
    """
    families = [_FAMILIES[key] for key in keys if key in _FAMILIES]
    if not families:
        return None
    said = _said(text)
    if {"regime", "regimes"} & set(keys) and _THE_REGIME in said.named:
        return _THE_REGIME
    for family in families:
        ranked = said.pairs.get(family, Counter()).most_common(2)
        if ranked and (len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1]):
            return ranked[0][0]
        if ranked:
            return None
    only = said.named.most_common(2)
    return only[0][0] if len(only) == 1 and only[0][1] > 1 else None


@lru_cache(maxsize=32)
def _said(text: str) -> _Said:
    words = words_of(text, 0, min(len(text), _REACH))
    said = _Said()
    for match in _phrases().find(words, text):
        code = match.value.code
        if code == "-":
            continue
        said.named[code] += 1
        for word in words[match.last : match.last + 1]:
            if family := _FAMILIES.get(word.key):
                said.pairs.setdefault(family, Counter())[code] += 1
    return said


@cache
def _phrases() -> Phrases[Country]:
    aliases = list(country_aliases())
    for _, code, names in rows_of("office_holders.tsv"):
        aliases += aliases_of(country_named(code), names)
    return Phrases(aliases)
