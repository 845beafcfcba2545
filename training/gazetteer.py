"""Builds the gazetteer's file: `python -m training.gazetteer --source FOLDER --shapes admin1.topo.json`.

In: places.tsv.xz (GeoNames cities500 merged with Who's On First) and admin1CodesASCII.txt (GeoNames) in the folder, the
provinces of Natural Earth, and us_counties.tsv beside this file (US Census by way of the npm package us-atlas).
Out: src/warledger/locate/gazetteer.bin. Two minutes on one core; `--index` takes seconds and only renews the index of
the hand-made tables, which a changed table needs to open fast.
"""

import argparse
import csv
import lzma
import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from statistics import fmean

from training.gazetteer_file import Columns, Row, known_index, pack_columns, with_new_index, write
from training.shapes import Shape, read_shapes
from warledger.locate.gazetteer import Kind
from warledger.locate.keys import fold, key
from warledger.locate.postings import PLACE_BITS
from warledger.locate.tables import read_abbreviations

OUTPUT = Path(__file__).parent.parent / "src/warledger/locate/gazetteer.bin"
COUNTIES = Path(__file__).parent / "us_counties.tsv"

OTHER_SCRIPT = re.compile(r"[^\u0000-\u024f\u1e00-\u1eff\u0400-\u04ff\u0600-\u06ff\u02b0-\u02ff\u2010-\u201f]")
"""Names are kept in Latin, Cyrillic and Arabic letters."""
COMMON_HAMLET = 4
"""A settlement without known people whose key more than so many places of its country bear is left out: no report
can tell which it is.
"""
NEAR = 0.04
"""Degrees (about 4 km): two settlements of one key nearer than that are one."""
MANY_NAMES = 100_000
"""People above which every spelling is kept; below, one a key."""


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


def with_geonames_regions(source: Path, places: Sequence[Row]) -> Iterator[Row]:
    """The places with the first divisions of Who's On First under the names that GeoNames has for them, so that
    one division has one name.
    """
    numbers = {}
    for line in (source / "admin1CodesASCII.txt").read_text(encoding="utf-8").splitlines():
        code, name, _, number = line.split("\t")
        numbers[code.split(".")[0], int(number)] = name
    renamed = {}
    for row in places:
        if row.kind is Kind.PROVINCE and (row.country, row.geonames_id) in numbers:
            renamed[row.country, row.region] = numbers[row.country, row.geonames_id]
    for row in places:
        region = renamed.get((row.country, row.region), row.region)
        if row.kind is Kind.PROVINCE and (row.country, row.geonames_id) in numbers:
            yield replace(row, region=region, name=region, names=(row.name, *row.names))
        else:
            yield replace(row, region=region)


def read_provinces(source: Path, shapes: Path, places: Sequence[Row]) -> Iterator[Row]:
    """First divisions of the countries that Who's On First does not cover here, and Natural Earth's shapes that
    are none as districts.
    """
    covered = {row.country for row in places if row.kind is Kind.PROVINCE}
    drawn: defaultdict[tuple[str, str], list[Shape]] = defaultdict(list)
    for shape in read_shapes(shapes, "admin1"):
        for name in {fold(shape.properties.get("n") or ""), fold(shape.properties.get("g") or "")} - {""}:
            drawn[shape.properties.get("c") or "", name].append(shape)
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
    for (country, _), shapes_here in sorted(drawn.items()):
        name = shapes_here[0].properties.get("n") or ""
        if country in covered or not name or (country, name) in used:
            continue
        used.add((country, name))
        yield Row(country, "", name, Kind.DISTRICT, shapes_here[0].lat, shapes_here[0].lon, names=_short_names(name))


def read_counties() -> Iterator[Row]:
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
        r"(?i)\b(province|oblast'?|region|state|governorate|district|county|department|prefecture|krai|kray"
        r"|republic of|shi)\b"
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
    """One row for two records of one town: same country, kind and key, a few kilometres apart; the populous one
    keeps its place.
    """
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


def build(source: Path, shapes: Path) -> Columns:
    """All columns of the gazetteer."""
    places = list(with_geonames_regions(source, list(read_places(source))))
    extra = [*read_provinces(source, shapes, places), *read_counties()]
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
    parser.add_argument(
        "--index", action="store_true", help="only renew the index of the hand-made tables in the built file"
    )
    args = parser.parse_args()
    columns = with_new_index(args.output) if args.index else {**build(args.source, args.shapes), "known": known_index()}
    write(columns, args.output)
    megabytes = args.output.stat().st_size / 1e6
    print(f"{len(columns['lat']):,} places, {len(columns['postings']):,} postings, {megabytes:.1f} MB")
    for name, column in columns.items():
        print(f"  {name:14} {(len(column) if isinstance(column, bytes) else column.nbytes) / 1e6:6.2f} MB")


if __name__ == "__main__":
    main()
