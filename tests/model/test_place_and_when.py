"""Where and when: unknown is an answer, and it comes without a pin or a date."""

from datetime import date

import pytest

from warledger.model import ModelError, Place, PlacePrecision, Span, TimePrecision, When

HOMS = Span(12, 16, "Homs")


@pytest.mark.parametrize(
    ("precision", "lat", "lon", "reason", "message"),
    [
        (PlacePrecision.UNKNOWN, 34.7, 36.7, "two towns of that name", "an unknown place has no coordinates"),
        (PlacePrecision.SETTLEMENT, 34.7, None, "only one", "both coordinates or none"),
        (PlacePrecision.SETTLEMENT, None, 36.7, "only one", "both coordinates or none"),
        (PlacePrecision.SETTLEMENT, 91.0, 36.7, "only one", "no such coordinates: 91.0, 36.7"),
        (PlacePrecision.SETTLEMENT, 34.7, -181.0, "only one", "no such coordinates"),
        (PlacePrecision.UNKNOWN, None, None, "", "needs the reason"),
    ],
)
def test_a_place_refuses(
    precision: PlacePrecision, lat: float | None, lon: float | None, reason: str, message: str
) -> None:
    with pytest.raises(ModelError, match=message):
        Place(HOMS, precision, reason, lat=lat, lon=lon)


def test_an_unknown_place_says_why() -> None:
    assert Place(HOMS, PlacePrecision.UNKNOWN, "two towns of that name").lat is None


@pytest.mark.parametrize(
    ("precision", "start", "end", "reason", "message"),
    [
        (TimePrecision.RANGE, date(2024, 6, 2), date(2024, 6, 1), "as told", "cannot end .* before it starts"),
        (TimePrecision.UNKNOWN, date(2024, 6, 1), None, "no words of time", "an unknown time has no dates"),
        (TimePrecision.UNKNOWN, None, date(2024, 6, 1), "no words of time", "an unknown time has no dates"),
        (TimePrecision.DAY, date(2024, 6, 1), date(2024, 6, 1), "", "needs the reason"),
    ],
)
def test_a_time_refuses(
    precision: TimePrecision, start: date | None, end: date | None, reason: str, message: str
) -> None:
    with pytest.raises(ModelError, match=message):
        When(None, precision, reason, start, end)


@pytest.mark.parametrize(("start", "end"), [(date(2024, 6, 1), None), (None, date(2024, 6, 1)), (None, None)])
def test_a_time_may_leave_either_end_open(start: date | None, end: date | None) -> None:
    when = When(None, TimePrecision.RANGE, "since June", start, end)
    assert (when.start, when.end) == (start, end)
