"""Words → country: names, demonyms, capitals and other metonyms of the world's countries, as ISO 3166 alpha-2."""

from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from warledger.read.phrases import Alias, Phrases, aliases_of, words_of
from warledger.read.rows import rows_of


@dataclass(frozen=True, slots=True)
class Country:
    """A country: `code` is ISO 3166 alpha-2, `adjective` its first demonym ("Syrian")."""

    code: str
    name: str
    adjective: str


_NO_COUNTRY = "-"


def country_of(words: str) -> str | None:
    """The country that words name by name, demonym, capital or another metonym; None where they name none or several.

    >>> country_of("Turkish"), country_of("the Kremlin"), country_of("northwest Syria"), country_of("Atlantis")
    ('TR', 'RU', 'SY', None)
    """
    found = {match.value.code for match in _phrases().find(words_of(words)) if match.value.code != _NO_COUNTRY}
    return found.pop() if len(found) == 1 else None


def country_named(code: str) -> Country:
    """The country with this code; KeyError where there is none."""
    return _by_code()[code]


def country_aliases() -> Iterator[Alias[Country]]:
    """Every name of every country, for tables that look for countries among other names."""
    for code, name, demonyms, others, metonyms in rows_of("countries.tsv"):
        country = Country(code, name, demonyms.split(";")[0].strip().lstrip("!") or name)
        yield from aliases_of(country, f"{name}; {demonyms}; {others}; {metonyms}")


@cache
def _phrases() -> Phrases[Country]:
    return Phrases(country_aliases())


@cache
def _by_code() -> dict[str, Country]:
    return {alias.value.code: alias.value for alias in country_aliases()}
