"""The hand-made tables beside the gazetteer: countries with their peoples, and the places that news names and
gazetteers lack.
"""

import math
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from hashlib import blake2b
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Country:
    """A country: an inner point, its names, what its people are called. `population` is log10 of its people."""

    code: str
    geonames_id: int | None
    population: float
    lat: float
    lon: float
    capital: str
    names: tuple[str, ...]
    people: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class KnownPlace:
    """A place of the hand-made table; `precision` says how much of the map its name covers, `note` where the fact
    is from.
    """

    name: str
    other_names: tuple[str, ...]
    kind: str
    precision: str
    lat: float
    lon: float
    country: str
    admin1: str
    population: float
    geonames_id: int | None
    note: str


@cache
def read_countries() -> tuple[Country, ...]:
    """The countries and territories of the world (locate/countries.tsv)."""
    return tuple(
        Country(
            code=row["code"],
            geonames_id=int(row["geonames_id"]) or None,
            population=math.log10(1 + int(row["population"])),
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            capital=row["capital"],
            names=_parts(row["names"]),
            people=_parts(row["people"]),
        )
        for row in _rows("countries.tsv")
    )


@cache
def read_known_places() -> tuple[KnownPlace, ...]:
    """Regions, camps, bases, crossings, roads, quarters (locate/places.tsv)."""
    return tuple(
        KnownPlace(
            name=row["name"],
            other_names=_parts(row["other_names"]),
            kind=row["kind"],
            precision=row["precision"],
            lat=float(row["lat"]),
            lon=float(row["lon"]),
            country=row["country"],
            admin1=row["admin1"],
            population=math.log10(1 + int(row["population"] or 0)),
            geonames_id=int(row["geonames_id"] or 0) or None,
            note=row["note"],
        )
        for row in _rows("places.tsv")
    )


@cache
def tables_digest() -> str:
    """A fingerprint of the two tables, by which the gazetteer's file knows whether its index of them still holds."""
    inside = files("warledger.locate")
    return blake2b(
        b"".join((inside / table).read_bytes() for table in ("countries.tsv", "places.tsv")), digest_size=8
    ).hexdigest()


def _rows(table: str) -> Iterator[dict[str, str]]:
    text = (files("warledger.locate") / table).read_text(encoding="utf-8")
    head, *lines = text.rstrip("\n").split("\n")
    columns = head.split("\t")
    for line in lines:
        yield dict(zip(columns, line.split("\t"), strict=True))


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for part in cell.split("|") if part)


@cache
def read_abbreviations() -> dict[tuple[str, str], tuple[str, ...]]:
    """(Country, its first division) → how news shortens the division (locate/abbreviations.tsv)."""
    return {(row["country"], row["name"]): _parts(row["abbreviations"]) for row in _rows("abbreviations.tsv")}


@cache
def read_kind_words() -> dict[str, str]:
    """Word for a kind of place ("governorate") → the kind (locate/kind_words.tsv)."""
    return {row["word"]: row["kind"] for row in _rows("kind_words.tsv")}


@cache
def read_common_words() -> frozenset[str]:
    """Words that name no place by themselves (locate/common_words.tsv, and the words for kinds)."""
    return frozenset(read_kind_words()) | frozenset(row["word"] for row in _rows("common_words.tsv"))
