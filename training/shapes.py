"""A TopoJSON file → the middle of each of its shapes, weighted by area (degrees)."""

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

Ring = list[tuple[float, float]]


@dataclass(frozen=True, slots=True)
class Shape:
    """One shape's properties and its middle."""

    properties: dict[str, Any]
    id: str
    lat: float
    lon: float


def read_shapes(path: Path, layer: str) -> Iterator[Shape]:
    """Every polygon of one layer, its middle that of its largest part (islands do not pull it into the sea)."""
    topology = json.loads(path.read_text(encoding="utf-8"))
    arcs = [_unpack(arc, topology["transform"]) for arc in topology["arcs"]]
    for geometry in topology["objects"][layer]["geometries"]:
        if geometry["type"] not in ("Polygon", "MultiPolygon"):
            continue
        polygons = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
        outlines = [_ring(polygon[0], arcs) for polygon in polygons]
        area, lat, lon = max((_middle(outline) for outline in outlines), key=lambda middle: middle[0])
        if area:
            yield Shape(geometry.get("properties") or {}, str(geometry.get("id", "")), round(lat, 4), round(lon, 4))


def _unpack(arc: Sequence[Sequence[int]], transform: dict[str, list[float]]) -> Ring:
    """One arc's quantised steps as degrees (longitude, latitude)."""
    points: Ring = []
    x = y = 0
    for step in arc:
        x, y = x + step[0], y + step[1]
        points.append(
            (
                x * transform["scale"][0] + transform["translate"][0],
                y * transform["scale"][1] + transform["translate"][1],
            )
        )
    return points


def _ring(numbers: Sequence[int], arcs: Sequence[Ring]) -> Ring:
    """The outline put together from its arcs; a negative number is an arc walked backwards."""
    ring: Ring = []
    for number in numbers:
        ring += arcs[number] if number >= 0 else arcs[~number][::-1]
    return ring


def _middle(ring: Ring) -> tuple[float, float, float]:
    """Area, latitude and longitude of a polygon's centroid (the shoelace formula)."""
    twice = x_sum = y_sum = 0.0
    for (x, y), (next_x, next_y) in zip(ring, ring[1:] + ring[:1], strict=True):
        cross = x * next_y - next_x * y
        twice += cross
        x_sum += (x + next_x) * cross
        y_sum += (y + next_y) * cross
    if abs(twice) < 1e-12:
        return 0.0, ring[0][1], ring[0][0]
    return abs(twice) / 2, y_sum / (3 * twice), x_sum / (3 * twice)
