"""Rows of places → the gazetteer's file, as warledger/locate/gazetteer.py maps it."""

import json
import math
import zlib
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import numpy as np
import numpy.typing as npt

from warledger.locate.gazetteer import BLOCK, MAGIC, Kind, all_known_places, index_known, map_columns
from warledger.locate.keys import fold, key
from warledger.locate.postings import BUCKET_BITS, address, pack
from warledger.locate.tables import read_countries, tables_digest

Columns = dict[str, npt.NDArray[Any] | bytes]
Header = dict[str, tuple[str, int, int]]


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


def pack_columns(rows: Sequence[Row]) -> Columns:
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
        if row.kind is not Kind.SETTLEMENT or not any(
            (row.country, levelled) in capitals for levelled in row.spellings
        ):
            continue
        if row.country not in best or rows[best[row.country]].people < row.people:
            best[row.country] = number
    return sorted(best.values())


def pack_postings(rows: Sequence[Row]) -> Columns:
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


def write(columns: Columns, output: Path) -> None:
    """Magic, length of the header, header (name → type, start, size), then the columns on 8-byte boundaries."""
    header: Header = {}
    body = bytearray()
    for name, column in columns.items():
        body += b"\0" * (-len(body) % 8)
        data = column if isinstance(column, bytes) else column.tobytes()
        header[name] = ("text" if isinstance(column, bytes) else column.dtype.str, len(body), len(column))
        body += data
    base = 12 + len(_header(header, 0)) + 200
    base += -base % 8
    head = _header(header, base)
    output.write_bytes(MAGIC + len(head).to_bytes(4, "little") + head + b"\0" * (base - 12 - len(head)) + bytes(body))


def _header(header: Header, base: int) -> bytes:
    return json.dumps({name: (dtype, start + base, size) for name, (dtype, start, size) in header.items()}).encode()


def known_index() -> bytes:
    """The keys of the hand-made tables, behind the tables' fingerprint."""
    return f"{tables_digest()}\n{json.dumps(index_known(all_known_places()), ensure_ascii=False)}".encode()


def with_new_index(file: Path) -> Columns:
    """The columns of a built file, with the index of the hand-made tables as they stand now."""
    columns, texts = map_columns(file)
    header = [*columns, *texts]
    kept: Columns = {name: columns[name].copy() if name in columns else bytes(texts[name]) for name in header}
    return {**kept, "known": known_index()}
