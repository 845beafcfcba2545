"""Builds the gazetteer's file: `python -m training.gazetteer --source ../shared/gazetteer --shapes ../shared/map/admin1.topo.json`.

In: places.tsv.xz (GeoNames cities500 merged with Who's On First), admin1CodesASCII.txt (GeoNames), the provinces of Natural Earth, and
us_counties.tsv beside this file (US Census by way of the npm package us-atlas). Out: src/warledger/locate/gazetteer.bin. Two minutes on one core.
"""

import argparse
import csv
import json
import lzma
import math
import re
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from statistics import fmean

import numpy as np

from training.shapes import read_shapes
from warledger.locate.gazetteer import BLOCK, MAGIC, Kind
from warledger.locate.keys import fold, key
from warledger.locate.postings import BUCKET_BITS, PLACE_BITS, address, pack
from warledger.locate.tables import read_abbreviations, read_countries

OUTPUT = Path(__file__).parent.parent / "src/warledger/locate/gazetteer.bin"
COUNTIES = Path(__file__).parent / "us_counties.tsv"

OTHER_SCRIPT = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff\u0400-\u04ff\u0600-\u06ff\u02b0-\u02ff\u2010-\u201f]")
"""Names are kept in Latin, Cyrillic and Arabic letters."""
COMMON_HAMLET = 4
"""A settlement without known people whose key more than so many places of its country bear is left out: no report can tell which it is."""
NEAR = 0.04
"""Degrees (about 4 km): two settlements of one key nearer than that are one."""
MANY_NAMES = 100_000
"""People above which every spelling is kept; below, one a key."""


@dataclass(frozen=True, slots=True)
class Row:
    """One place on its way into the file."""

    country: str
    region: str
    name: str
    kind: Kind
    lat: float
    lon: float
    people: int = 0
    geonames_id: int = 0
    wof_id: int = 0
    names: tuple[str, ...] = ()
    spellings: dict[str, list[str]] = field(default_factory=dict, compare=False)


def read_places(source: Path) -> Iterator[Row]:
    """The places of places.tsv.xz, countries aside (they have a table of their own)."""
    with lzma.open(source / "places.tsv.xz", "rt", encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE):
            if row["kind"] == "country" or not row["name"]:
                continue
            yield Row(
                country=row["country"],
                region=row["admin1"],
                name=row["name"],
                kind=Kind[{"neighbourhood": "QUARTER"}.get(row["kind"], row["kind"].upper())],
                lat=float(row["lat"]),
                lon=float(row["lon"]),
                people=int(float(row["population"] or 0)),
                geonames_id=int(row["geonames_id"] or 0),
                wof_id=int(row["wof_id"] or 0),
                names=tuple(name for name in row["names"].split("|") if name),
            )


def read_provinces(source: Path, shapes: Path, places: Sequence[Row]) -> Iterator[Row]:
    """First divisions of the countries that Who's On First does not cover here, and Natural Earth's shapes that are none as districts."""
    covered = {row.country for row in places if row.kind is Kind.PROVINCE}
    drawn = defaultdict(list)
    for shape in read_shapes(shapes, "admin1"):
        for name in {fold(shape.properties.get("n") or ""), fold(shape.properties.get("g") or "")} - {""}:
            drawn[shape.properties.get("c"), name].append(shape)
    towns = defaultdict(list)
    for row in places:
        towns[row.country, row.region].append(row)
    short = read_abbreviations()
    used = set()
    for line in (source / "admin1CodesASCII.txt").read_text(encoding="utf-8").splitlines():
        code, name, ascii_name, number = line.split("\t")
        country = code.split(".")[0]
        if country in covered:
            continue
        found = drawn.get((country, fold(name))) or drawn.get((country, fold(ascii_name)))
        inside = towns.get((country, name)) or towns.get((country, ascii_name))
        if found:
            lat, lon = found[0].lat, found[0].lon
            used.add((country, found[0].properties.get("n")))
        elif inside:
            lat, lon = fmean(town.lat for town in inside), fmean(town.lon for town in inside)
        else:
            continue
        people = sum(town.people for town in inside or ())
        yield Row(
            country,
            name,
            name,
            Kind.PROVINCE,
            lat,
            lon,
            people,
            int(number),
            names=(*_short_names(name, ascii_name), *short.get((country, name), ())),
        )
    for (country, _), shapes_here in drawn.items():
        name = shapes_here[0].properties.get("n")
        if country in covered or not name or (country, name) in used:
            continue
        used.add((country, name))
        yield Row(country, "", name, Kind.DISTRICT, shapes_here[0].lat, shapes_here[0].lon, names=_short_names(name))


def read_counties(places: Sequence[Row]) -> Iterator[Row]:
    """The counties of the United States, with and without the word."""
    with COUNTIES.open(encoding="utf-8") as lines:
        for row in csv.DictReader(lines, delimiter="\t"):
            word = {"Louisiana": "Parish", "Alaska": "Borough", "Puerto Rico": "Municipio"}.get(row["state"], "County")
            names = (row["county"], f"{row['county']} Co.")
            yield Row(
                "US",
                row["state"],
                f"{row['county']} {word}",
                Kind.DISTRICT,
                float(row["lat"]),
                float(row["lon"]),
                names=names,
            )


def _short_names(*names: str) -> tuple[str, ...]:
    """The names, and the names without the word for their kind."""
    words = re.compile(
        r"(?i)\b(province|oblast'?|region|state|governorate|district|county|department|prefecture|krai|kray|republic of|shi)\b"
    )
    shorter = (re.sub(r"\s+", " ", words.sub("", name)).strip() for name in names)
    return tuple(dict.fromkeys(name for name in (*names, *shorter) if name))


def with_spellings(row: Row) -> Row:
    """The row with its names sorted by key, without those in other scripts and bare consonants."""
    spellings: dict[str, list[str]] = {}
    for name in (row.name, *row.names):
        folded = "" if OTHER_SCRIPT.search(name) else fold(name)
        levelled = key(folded)
        bare = name.isascii() and len(folded) > 3 and not re.search("[aiu]", levelled)
        if folded and not (bare and name is not row.name):
            known = spellings.setdefault(levelled, [])
            if folded not in known and (not known or row.people > MANY_NAMES or row.kind is Kind.PROVINCE):
                known.append(folded)
    return replace(row, spellings=spellings)


def merge(rows: Iterable[Row]) -> Iterator[Row]:
    """One row for two records of one town: same country, kind and key, a few kilometres apart; the populous one keeps its place."""
    near: dict[tuple[str, Kind, str, int, int], Row] = {}
    for row in sorted(rows, key=lambda row: (-row.people, -row.geonames_id)):
        main = key(fold(row.name))
        cells = [(round(row.lat / NEAR) + y, round(row.lon / NEAR) + x) for y in (0, 1, -1) for x in (0, 1, -1)]
        twin = next((near[t] for y, x in cells if (t := (row.country, row.kind, main, y, x)) in near), None)
        if twin is None or abs(twin.lat - row.lat) > NEAR or abs(twin.lon - row.lon) > NEAR:
            near[row.country, row.kind, main, *cells[0]] = row
            yield row
        else:
            for levelled, spellings in row.spellings.items():
                twin.spellings.setdefault(levelled, spellings)


def without_common_hamlets(rows: Sequence[Row]) -> list[Row]:
    """The rows without settlements of which nothing but a much-used name is known."""
    bearers = Counter((row.country, key(fold(row.name))) for row in rows)
    return [
        row
        for row in rows
        if row.people or row.kind is not Kind.SETTLEMENT or bearers[row.country, key(fold(row.name))] <= COMMON_HAMLET
    ]


def pack_columns(rows: Sequence[Row]) -> dict[str, np.ndarray | bytes]:
    """The file's columns; `rows` sorted by country and region."""
    regions = sorted({(row.country, row.region) for row in rows})
    starts = {region: len(rows) for region in regions}
    for number, row in reversed(list(enumerate(rows))):
        starts[row.country, row.region] = number
    lat = np.array([round((row.lat + 90) / 180 * 0xFFFFF) for row in rows])
    lon = np.array([round((row.lon + 180) / 360 * 0xFFFFF) for row in rows])
    blocks = [
        zlib.compress("\n".join(row.name for row in rows[i : i + BLOCK]).encode(), 9)
        for i in range(0, len(rows), BLOCK)
    ]
    return {
        "lat": (lat >> 4).astype("<u2"),
        "lon": (lon >> 4).astype("<u2"),
        "fine": ((lat & 15) << 4 | lon & 15).astype("u1"),
        "population": np.array([min(255, round(30 * math.log10(1 + row.people))) for row in rows], "u1"),
        "kind": np.array([row.kind for row in rows], "u1"),
        "geonames_id": np.array([row.geonames_id for row in rows], "<u4"),
        "wof_id": np.array([row.wof_id for row in rows], "<u4"),
        "capitals": np.array(find_capitals(rows), "<u4"),
        "region_starts": np.array([starts[region] for region in regions], "<u4"),
        "regions": "\n".join("\t".join(region) for region in regions).encode(),
        "name_offsets": np.cumsum([0, *map(len, blocks)]).astype("<u4"),
        "names": b"".join(blocks),
        **pack_postings(rows),
    }


def find_capitals(rows: Sequence[Row]) -> list[int]:
    """The numbers of the countries' capitals: the most populous settlement of the capital's name."""
    capitals = {(country.code, key(fold(country.capital))) for country in read_countries() if country.capital}
    best: dict[str, int] = {}
    for number, row in enumerate(rows):
        if row.kind is not Kind.SETTLEMENT or not any((row.country, levelled) in capitals for levelled in row.spellings):
            continue
        if row.country not in best or rows[best[row.country]].people < row.people:
            best[row.country] = number
    return sorted(best.values())


def pack_postings(rows: Sequence[Row]) -> dict[str, np.ndarray | bytes]:
    """The table from keys to places (warledger/locate/postings.py)."""
    entries = sorted(
        (*address(levelled), pack(number, main=folded == fold(row.name), folded=folded))
        for number, row in enumerate(rows)
        for levelled, spellings in row.spellings.items()
        for folded in spellings
    )
    counts = np.bincount([bucket for bucket, _, _ in entries], minlength=1 << BUCKET_BITS)
    return {
        "buckets": np.concatenate([[0], np.cumsum(counts)]).astype("<u4"),
        "tails": np.array([tail for _, tail, _ in entries], "<u2"),
        "postings": np.array([word for _, _, word in entries], "<u4"),
    }


def write(columns: dict[str, np.ndarray | bytes], output: Path) -> None:
    """Magic, length of the header, header (name → type, start, size), then the columns on 8-byte boundaries."""
    header, body = {}, bytearray()
    for name, column in columns.items():
        body += b"\0" * (-len(body) % 8)
        data = column if isinstance(column, bytes) else column.tobytes()
        header[name] = ["text" if isinstance(column, bytes) else column.dtype.str, len(body), len(column)]
        body += data
    base = 12 + len(_header(header, 0)) + 200
    base += -base % 8
    head = _header(header, base)
    output.write_bytes(MAGIC + len(head).to_bytes(4, "little") + head + b"\0" * (base - 12 - len(head)) + bytes(body))


def _header(header: dict[str, list[str | int]], base: int) -> bytes:
    return json.dumps(
        {name: [dtype, int(start) + base, size] for name, (dtype, start, size) in header.items()}
    ).encode()


def build(source: Path, shapes: Path) -> dict[str, np.ndarray | bytes]:
    """All columns of the gazetteer."""
    places = list(read_places(source))
    extra = [*read_provinces(source, shapes, places), *read_counties(places)]
    rows = list(merge(with_spellings(row) for row in [*places, *extra]))
    rows = sorted(
        without_common_hamlets(rows), key=lambda row: (row.country, row.region, row.name, row.geonames_id, row.wof_id)
    )
    if len(rows) >= 1 << PLACE_BITS:
        raise SystemExit(f"{len(rows)} places do not fit into {PLACE_BITS} bits: widen the postings")
    return pack_columns(rows)


def main() -> None:
    """Reads the sources, writes the file, tells its size."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--source", type=Path, default=Path("../shared/gazetteer"))
    parser.add_argument("--shapes", type=Path, default=Path("../shared/map/admin1.topo.json"))
    parser.add_argument("--output", type=Path, default=OUTPUT)
    args = parser.parse_args()
    columns = build(args.source, args.shapes)
    write(columns, args.output)
    print(
        f"{len(columns['lat']):,} places, {len(columns['postings']):,} postings, {args.output.stat().st_size / 1e6:.1f} MB"
    )
    for name, column in columns.items():
        print(f"  {name:14} {(len(column) if isinstance(column, bytes) else column.nbytes) / 1e6:6.2f} MB")


if __name__ == "__main__":
    main()
