"""The gazetteer: names of places → records, out of one memory-mapped file that all processes on a machine share.

The file holds columns of numbers (one entry a place), the main names in compressed blocks, and a table of
postings: for each key of a
name (locate/keys.py) the places that bear it. Countries and the places that gazetteers lack are two small tables
of text read on opening.
"""

import json
import mmap
import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from enum import IntEnum
from functools import cache, lru_cache
from importlib.resources import as_file, files
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from warledger.locate.errors import GazetteerError
from warledger.locate.keys import fold, key
from warledger.locate.postings import address, fingerprint, unpack
from warledger.locate.tables import Country, KnownPlace, read_countries, read_known_places, tables_digest

MAGIC = b"WLGAZ001"
BLOCK = 64
"""Main names in one compressed block."""
MOST_CANDIDATES = 120
"""A name borne by more places than these keeps the most populous."""

Ints = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]
Flags = npt.NDArray[np.bool_]
KnownIndex = Mapping[str, Sequence[tuple[int, str, bool]]]


class Kind(IntEnum):
    """What a record is. The numbers stand in the file: add at the end only."""

    SETTLEMENT = 0
    QUARTER = 1
    DISTRICT = 2
    PROVINCE = 3
    SITE = 4
    COUNTRY = 5
    AREA = 6
    ROAD = 7
    CAMP = 8
    CROSSING = 9
    CONTINENT = 10


@dataclass(frozen=True, slots=True)
class Found:
    """What bears a name: numbers of places, whether the folded name is the same, whether it is the main name."""

    places: Ints
    exact: Flags
    main: Flags


@dataclass(frozen=True, slots=True)
class Records:
    """Columns of several places. `population` is the base-10 logarithm of (1 + people), 0 where unknown."""

    lat: Floats
    lon: Floats
    population: Floats
    kind: Ints
    region: Ints
    country: Ints
    known: Flags


class Gazetteer:
    """An open gazetteer; see `open_gazetteer`. Nothing in it changes after opening, so threads and processes may
    share it.
    """

    def __init__(self, file: Path, *, countries: Sequence[Country], known: Sequence[KnownPlace]) -> None:
        self._columns, self._texts = map_columns(file)
        self.regions = [tuple(line.split("\t")) for line in bytes(self._texts["regions"]).decode().split("\n")]
        self._starts = self._columns["region_starts"].astype(np.int64)
        self._size = int(self._columns["lat"].size)
        self._extra = tuple(known)
        self._country_codes = sorted(
            {code for code, _ in self.regions} | {place.country for place in known} | {c.code for c in countries}
        )
        self._country_number = {code: number for number, code in enumerate(self._country_codes)}
        self._region_country = np.array([self._country_number[code] for code, _ in self.regions], dtype=np.int64)
        self._extra_keys = self._read_index()
        self._extra_columns = self._tabulate(self._extra)
        self.countries: Mapping[str, Country] = {country.code: country for country in countries}
        self._capitals = np.array([*sorted(self._columns["capitals"].tolist()), 1 << 40], dtype=np.int64)

    def __len__(self) -> int:
        return self._size + len(self._extra)

    def find(self, name: str) -> Found:
        """Every place that bears the name, exactly or by its key; the curated ones first."""
        folded = fold(name)
        if not folded:
            return _NOTHING
        levelled = key(folded)
        bucket, tail = address(levelled)
        offsets = self._columns["buckets"]
        low, high = int(offsets[bucket]), int(offsets[bucket + 1])
        hits = low + np.flatnonzero(self._columns["tails"][low:high] == tail)
        places, main, prints = unpack(self._columns["postings"][hits])
        exact = prints == fingerprint(folded)
        if places.size > 1:
            places, exact, main = self._distil(places, exact, main)
        extra = self._extra_keys.get(levelled)
        if extra:
            numbers = np.array([self._size + number for number, _, _ in extra], dtype=np.int64)
            places = np.concatenate([numbers, places])
            exact = np.concatenate([np.array([name == folded for _, name, _ in extra]), exact])
            main = np.concatenate([np.array([first for _, _, first in extra]), main])
            places, exact, main = _once(places, exact, main)
        return Found(places, exact, main)

    def _distil(self, places: Ints, exact: Flags, main: Flags) -> tuple[Ints, Flags, Flags]:
        """One entry a place, and not more than the most populous MOST_CANDIDATES."""
        places, exact, main = _once(places, exact, main)
        if places.size > MOST_CANDIDATES:
            best = np.argsort(-self._columns["population"][places].astype(np.int64) - 40 * exact, kind="stable")[
                :MOST_CANDIDATES
            ]
            places, exact, main = places[best], exact[best], main[best]
        return places, exact, main

    def records(self, places: Ints) -> Records:
        """The columns of several places, in their order."""
        inside = np.minimum(places, self._size - 1)
        columns = self._columns
        fine = columns["fine"][inside].astype(np.int64)
        fine_lat = columns["lat"][inside].astype(np.int64) << 4 | fine >> 4
        fine_lon = columns["lon"][inside].astype(np.int64) << 4 | fine & 15
        region = np.searchsorted(self._starts, inside, side="right") - 1
        records = Records(
            np.asarray(fine_lat * (180.0 / 0xFFFFF) - 90.0, dtype=np.float64),
            np.asarray(fine_lon * (360.0 / 0xFFFFF) - 180.0, dtype=np.float64),
            columns["population"][inside] / 30.0,
            columns["kind"][inside].astype(np.int64),
            region,
            self._region_country[region],
            places >= self._size,
        )
        for column, extra in zip(_fields(records), _fields(self._extra_columns), strict=True):
            column[records.known] = extra[places[records.known] - self._size]
        return records

    @lru_cache(maxsize=65536)  # noqa: B019 - a gazetteer lives as long as its process
    def name(self, place: int) -> str:
        """The main name of a place."""
        if place >= self._size:
            return self._extra[place - self._size].name
        return self._block(place // BLOCK)[place % BLOCK]

    def ids(self, place: int) -> tuple[int | None, int | None]:
        """The ids of GeoNames and of Who's On First, None where there is none."""
        if place >= self._size:
            return self._extra[place - self._size].geonames_id, None
        return int(self._columns["geonames_id"][place]) or None, int(self._columns["wof_id"][place]) or None

    def region_name(self, place: int, region: int) -> str | None:
        """The first administrative division in which a place lies."""
        if place >= self._size:
            return self._extra[place - self._size].admin1 or None
        return self.regions[region][1] or None

    def country_code(self, number: int) -> str | None:
        """ISO code of a country's number in the records; None for places that lie in none (a sea, a continent)."""
        return self._country_codes[number] or None

    def country_number(self, code: str) -> int:
        """The number that stands for an ISO code in the records, -1 for a code of no country."""
        return self._country_number.get(code, -1)

    def capitals(self, places: Ints) -> Flags:
        """Which of the places are capitals of their countries."""
        capitals: Flags = self._capitals[np.searchsorted(self._capitals, places)] == places
        return capitals

    def known(self, place: int) -> KnownPlace | None:
        """The line of the hand-made tables behind a place, where one is."""
        return self._extra[place - self._size] if place >= self._size else None

    @lru_cache(maxsize=512)  # noqa: B019 - a gazetteer lives as long as its process
    def _block(self, number: int) -> list[str]:
        offsets = self._columns["name_offsets"]
        packed = self._texts["names"][int(offsets[number]) : int(offsets[number + 1])]
        return zlib.decompress(packed).decode().split("\n")

    def _read_index(self) -> KnownIndex:
        """The keys of the hand-made tables: out of the file where it was built with these tables, else made anew
        (a few hundredths of a second).
        """
        stored = self._texts.get("known")
        if stored:
            digest, _, index = bytes(stored).decode().partition("\n")
            if digest == tables_digest():
                made: KnownIndex = json.loads(index)
                return made
        return index_known(self._extra)

    def _tabulate(self, known: Sequence[KnownPlace]) -> Records:
        region_of = {region: number for number, region in enumerate(self.regions)}
        return Records(
            np.array([place.lat for place in known], dtype=np.float64),
            np.array([place.lon for place in known], dtype=np.float64),
            np.array([place.population for place in known], dtype=np.float64),
            np.array([Kind[place.kind.upper()] for place in known], dtype=np.int64),
            np.array(
                [region_of.get((place.country, place.admin1), -2 - number) for number, place in enumerate(known)],
                dtype=np.int64,
            ),
            np.array([self._country_number[place.country] for place in known], dtype=np.int64),
            np.ones(len(known), dtype=np.bool_),
        )


@cache
def open_gazetteer(file: Path | None = None) -> Gazetteer:
    """The gazetteer in the package, or one built by `python -m training.gazetteer`. Raises GazetteerError where it
    is missing or not one.
    """
    if file is not None:
        return Gazetteer(file, countries=read_countries(), known=all_known_places())
    with as_file(files("warledger.locate") / "gazetteer.bin") as inside:
        return Gazetteer(inside, countries=read_countries(), known=all_known_places())


def all_known_places() -> tuple[KnownPlace, ...]:
    """The countries and the hand-made table, in the order in which the gazetteer numbers them."""
    return (*(_country_place(country) for country in read_countries()), *read_known_places())


def _country_place(country: Country) -> KnownPlace:
    return KnownPlace(
        name=country.names[0],
        other_names=(*country.names[1:], *country.people, *(f"{people}s" for people in country.people)),
        kind="country",
        precision="country",
        lat=country.lat,
        lon=country.lon,
        country=country.code,
        admin1="",
        population=country.population,
        geonames_id=country.geonames_id,
        note="GeoNames",
    )


def map_columns(file: Path) -> tuple[dict[str, npt.NDArray[Any]], dict[str, memoryview]]:
    """The file's columns as arrays over the mapped bytes: nothing is read before it is needed."""
    try:
        with file.open("rb") as opened:
            view = memoryview(mmap.mmap(opened.fileno(), 0, access=mmap.ACCESS_READ))
    except (OSError, ValueError) as error:
        raise GazetteerError(
            f"no gazetteer at {file}: {error}; build it with `python -m training.gazetteer`"
        ) from error
    if bytes(view[:8]) != MAGIC:
        raise GazetteerError(f"{file} is no gazetteer of this version; build it with `python -m training.gazetteer`")
    length = int.from_bytes(view[8:12], "little")
    header = json.loads(bytes(view[12 : 12 + length]))
    columns, texts = {}, {}
    for name, (dtype, start, size) in header.items():
        if dtype == "text":
            texts[name] = view[start : start + size]
        else:
            columns[name] = np.frombuffer(view, dtype=dtype, count=size, offset=start)
    return columns, texts


def index_known(known: Sequence[KnownPlace]) -> KnownIndex:
    """Key → (number in the hand-made tables, folded name, whether it is the main name)."""
    index: dict[str, list[tuple[int, str, bool]]] = {}
    for number, place in enumerate(known):
        for name in dict.fromkeys((place.name, *place.other_names)):
            folded = fold(name)
            index.setdefault(key(folded), []).append((number, folded, name == place.name))
    return index


def _once(places: Ints, exact: Flags, main: Flags) -> tuple[Ints, Flags, Flags]:
    """One entry a place, the exact and main name before another; sorted by the place's number."""
    order = np.lexsort((~main, ~exact, places))
    places, exact, main = places[order], exact[order], main[order]
    first = np.ones(places.size, dtype=np.bool_)
    first[1:] = places[1:] != places[:-1]
    return places[first], exact[first], main[first]


def _fields(records: Records) -> tuple[npt.NDArray[Any], ...]:
    return records.lat, records.lon, records.population, records.kind, records.region, records.country


_NOTHING = Found(np.zeros(0, dtype=np.int64), np.zeros(0, dtype=np.bool_), np.zeros(0, dtype=np.bool_))
