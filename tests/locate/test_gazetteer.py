"""The gazetteer: one mapped file and two tables, found by name in any spelling, script or size."""

import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.locate import GazetteerError, open_gazetteer
from warledger.locate.gazetteer import Kind
from warledger.locate.tables import read_countries, read_known_places
from warledger.model import PlacePrecision


def names_of(words: str) -> set[tuple[str, str | None]]:
    gazetteer = open_gazetteer()
    found = gazetteer.find(words)
    countries = gazetteer.records(found.places).country.tolist()
    return {
        (gazetteer.name(place), gazetteer.country_code(country))
        for place, country in zip(found.places.tolist(), countries, strict=True)
    }


@pytest.mark.parametrize(
    ("words", "country"),
    [
        ("Saraqeb", "SY"),
        ("Deir Ezzor", "SY"),
        ("Myawady", "MM"),
        ("Hudaydah", "YE"),
        ("Artemivsk", "UA"),
        ("حمص", "SY"),
        ("Харків", "UA"),
        ("Fauquier County", "US"),
        ("Donbas", "UA"),
        ("T-4 airbase", "SY"),
        ("Rafah crossing", "PS"),
    ],
)
def test_a_name_is_found_in_the_spelling_of_the_news(words: str, country: str) -> None:
    assert country in {code for _, code in names_of(words)}


@pytest.mark.parametrize("words", ["", "😀", "x" * 10_000, "Qqzzvvx Wrrlq"])
def test_what_is_no_name_is_found_nowhere(words: str) -> None:
    assert open_gazetteer().find(words).places.size == 0


@given(st.text(max_size=60))
def test_a_look_up_gives_as_many_flags_as_places(words: str) -> None:
    found = open_gazetteer().find(words)
    assert found.places.size == found.exact.size == found.main.size
    assert len(set(found.places.tolist())) == found.places.size


def test_opening_costs_little() -> None:
    # benchmarks/locate.py holds the line of 30 ms on a free core; a busy one takes longer
    code = (
        "import time, numpy, warledger.locate as l; t = time.process_time(); g = l.open_gazetteer(); "
        "print(time.process_time() - t)"
    )
    run = [sys.executable, "-I", "-c", code]
    assert min(float(subprocess.run(run, check=True, capture_output=True, text=True).stdout) for _ in range(5)) < 0.060


def test_a_missing_file_says_how_to_build_it(tmp_path: Path) -> None:
    with pytest.raises(GazetteerError, match=r"training\.gazetteer"):
        open_gazetteer(tmp_path / "none.bin")


def test_a_file_that_is_no_gazetteer_is_refused(tmp_path: Path) -> None:
    (tmp_path / "other.bin").write_bytes(b"something else entirely")
    with pytest.raises(GazetteerError, match="no gazetteer of this version"):
        open_gazetteer(tmp_path / "other.bin")


def test_the_hand_made_table_is_sound() -> None:
    places = read_known_places()
    codes = {country.code for country in read_countries()} | {""}
    assert len(places) > 300
    for place in places:
        assert Kind[place.kind.upper()] is not Kind.COUNTRY, place
        assert PlacePrecision(place.precision) is not PlacePrecision.UNKNOWN, place
        assert -90 <= place.lat <= 90, place
        assert -180 <= place.lon <= 180, place
        assert place.country in codes, place
        assert place.note, place


def test_the_hand_made_table_lists_a_place_once() -> None:
    keys = [(place.name, place.country, place.admin1, place.kind) for place in read_known_places()]
    assert sorted(keys) == sorted(set(keys))


def test_a_place_of_the_table_lies_near_its_countrys_places() -> None:
    gazetteer = open_gazetteer()
    countries = {country.code: country for country in read_countries()}
    far = [
        place.name
        for place in read_known_places()
        if place.country in ("PS", "SY", "UA", "SD", "IQ", "YE", "LB")
        and abs(place.lat - countries[place.country].lat) + abs(place.lon - countries[place.country].lon) > 14
    ]
    assert far == []
    assert len(gazetteer) > 500_000
