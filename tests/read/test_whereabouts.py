"""Distances and the choice among contradicting places and times."""

import math

import pytest

from warledger.model import Place, PlacePrecision
from warledger.read.whereabouts import far_apart, km


def place(lat: float | None, lon: float | None, precision: PlacePrecision = PlacePrecision.SETTLEMENT) -> Place:
    return Place(None, precision, "a test", lat=lat, lon=lon)


def test_a_degree_of_latitude_is_about_111_kilometres() -> None:
    assert km(place(36.0, 37.0), place(37.0, 37.0)) == pytest.approx(111.2, abs=0.3)


def test_a_place_without_coordinates_is_at_no_known_distance() -> None:
    assert km(place(36.0, 37.0), place(None, None, PlacePrecision.UNKNOWN)) == math.inf


APART = [
    ([place(36.0, 37.0)], [place(36.1, 37.1)], False),
    ([place(36.0, 37.0)], [place(38.0, 37.0)], True),
    ([place(36.0, 37.0), place(38.0, 37.0)], [place(38.1, 37.0)], False),
    ([place(36.0, 37.0)], [place(38.0, 37.0, PlacePrecision.PROVINCE)], False),
    ([], [place(38.0, 37.0)], False),
]


@pytest.mark.parametrize(("some", "others", "apart"), APART)
def test_only_points_far_from_each_other_are_apart(some: list[Place], others: list[Place], apart: bool) -> None:
    assert far_apart(some, others) is apart
