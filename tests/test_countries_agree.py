"""The reader and the gazetteer keep tables of countries of their own, being strangers: they name the same countries."""

import pytest

from warledger.locate.tables import Country, read_countries
from warledger.read.countries import country_of

COUNTRIES = read_countries()


@pytest.mark.parametrize("country", COUNTRIES, ids=lambda country: str(country.code))
def test_the_name_of_a_country_on_the_map_is_known_to_the_reader_as_the_same(country: Country) -> None:
    assert country_of(country.names[0]) == country.code
