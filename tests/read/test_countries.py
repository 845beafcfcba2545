"""Every country is known by its name, demonym, capital and usual other names."""

import pytest

from warledger.read.countries import country_named, country_of
from warledger.read.rows import rows_of


@pytest.mark.parametrize(
    ("words", "code"),
    [
        ("Turkey", "TR"),
        ("Türkiye", "TR"),
        ("TURKISH", "TR"),
        ("Turks", "TR"),
        ("Ankara", "TR"),
        ("the Kremlin", "RU"),
        ("Kiev", "UA"),
        ("Burma", "MM"),
        ("Rangoon", "MM"),
        ("Zaire", "CD"),
        ("DR Congo", "CD"),
        ("Congo-Brazzaville", "CG"),
        ("Ivorian", "CI"),
        ("Côte d’Ivoire", "CI"),
        ("the Gambia", "GM"),
        ("Nigerien", "NE"),
        ("Nigerian", "NG"),
        ("Niger State", "NG"),
        ("South Sudanese", "SS"),
        ("Sudanese", "SD"),
        ("Papua New Guinea", "PG"),
        ("Guinea-Bissau", "GW"),
        ("North Korea", "KP"),
        ("ROK", "KR"),
        ("Dutch", "NL"),
        ("The Hague", "NL"),
        ("the Holy See", "VA"),
        ("U.K.", "GB"),
        ("Northern Ireland", "GB"),
        ("Ireland", "IE"),
        ("US", "US"),
        ("U.S.", "US"),
        ("the White House", "US"),
        ("New Mexico", "US"),
        ("Mexico", "MX"),
        ("Gaza", "PS"),
        ("Syrias", "SY"),
        ("Assad regime", "SY"),
        ("eastern Chad", "TD"),
        ("Georgetown", "GY"),
        ("the Czech Republic", "CZ"),
        ("Swaziland", "SZ"),
        ("Poles", "PL"),
        ("Sana'a", "YE"),
    ],
)
def test_words_name_a_country(words: str, code: str) -> None:
    assert country_of(words) == code


@pytest.mark.parametrize(
    "words",
    [
        "",
        "us",
        "polish",
        "chad",
        "the Indian Ocean",
        "Latin American",
        "Atlantis",
        "Syria and Iraq",
        "Mr Georgetown Ames",
    ],
)
def test_others_name_none(words: str) -> None:
    assert country_of(words) is None


def test_every_country_finds_itself_by_each_of_its_names() -> None:
    rows = [row for row in rows_of("countries.tsv") if row[0] != "-"]
    assert len(rows) == 250
    for code, name, *_ in rows:
        assert country_of(name) == code
        assert country_named(code).name == name
