"""Whose regime, government or army a report speaks of where the words themselves name no country."""

import re
from collections import Counter
from collections.abc import Sequence
from functools import cache, lru_cache

from warledger.read.countries import Country, country_aliases, country_named
from warledger.read.phrases import Phrases, aliases_of, words_of
from warledger.read.rows import rows_of

_REACH = 3000  # Characters of a report that tell it.
# Nouns that stand for one another when a report names the country only once.
_FAMILIES = {
    **dict.fromkeys(("regime", "regimes", "government", "governments", "authorities", "junta"), "rule"),
    **dict.fromkeys(("army", "armys", "military", "troops", "soldiers", "soldier", "armed"), "army"),
    "security": "security",
}
_NOUN = re.compile(rf"\b(?:{'|'.join(_FAMILIES)})\b", re.IGNORECASE)
_BEFORE = 40  # Characters before a noun in which a country's name or adjective stands: "Democratic Republic of the".
# In the news of recent wars "the regime", with no country beside it, is Syria's wherever Syria is spoken of.
_REGIMES = {"regime", "regimes"}
_THE_REGIME = "SY"


def state_of_context(text: str, keys: Sequence[str]) -> str | None:
    """The country whose force or government words (folded `keys`) without a country mean, by the rest of the report.

    It is the one that the report names beside such a noun, if one or by far the most; else the only one that it names
    at all, if more than once; None where that leaves a doubt. Aircraft and forces without such a noun stay without one.
    """
    families = [_FAMILIES[key] for key in keys if key in _FAMILIES]
    if not families:
        return None
    if not _REGIMES.isdisjoint(keys) and "syria" in text.lower():
        return _THE_REGIME
    beside = _beside(text)
    for family in families:
        ranked = beside.get(family, Counter()).most_common(2)
        if ranked:
            return ranked[0][0] if len(ranked) == 1 or ranked[0][1] >= 2 * ranked[1][1] else None
    return _only_named(text)


@lru_cache(maxsize=32)
def _beside(text: str) -> dict[str, Counter[str]]:
    """How often a report names each country right before each family of nouns: "the Malian army"."""
    counts: dict[str, Counter[str]] = {}
    for noun in _NOUN.finditer(text, 0, _REACH):
        words = words_of(text, max(0, noun.start() - _BEFORE), noun.start())
        for match in _phrases().find(words, text):
            if match.last == len(words) and match.value.code != "-":
                counts.setdefault(_FAMILIES[noun[0].lower()], Counter())[match.value.code] += 1
    return counts


@lru_cache(maxsize=32)
def _only_named(text: str) -> str | None:
    words = words_of(text, 0, min(len(text), _REACH))
    named = Counter(match.value.code for match in _phrases().find(words, text) if match.value.code != "-")
    only = named.most_common(2)
    return only[0][0] if len(only) == 1 and only[0][1] > 1 else None


@cache
def _phrases() -> Phrases[Country]:
    aliases = list(country_aliases())
    for _, code, names in rows_of("office_holders.tsv"):
        aliases += aliases_of(country_named(code), names)
    return Phrases(aliases)
