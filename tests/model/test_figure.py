"""Figures and intervals: bounds are in order, and doubt is kept when they are added."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.model import Figure, Interval, ModelError, Quantifier, Span, Unit

WORDS = Span(0, 9, "some dead")


@st.composite
def intervals(draw: st.DrawFn) -> Interval:
    low = draw(st.integers(0, 10**7))
    return Interval(low, draw(st.none() | st.integers(low, 2 * 10**7)))


def holds(outer: Interval, inner: Interval) -> bool:
    """Whether every number of `inner` is in `outer`."""
    if outer.high is None:
        return outer.low <= inner.low
    return outer.low <= inner.low and inner.high is not None and inner.high <= outer.high


@pytest.mark.parametrize(("low", "high"), [(13, 13), (14, None), (None, 5), (30, 35), (None, None), (0, 0)])
def test_a_figure_may_leave_either_end_open(low: int | None, high: int | None) -> None:
    figure = Figure(WORDS, low, high, Quantifier.EXACT, Unit.PERSON)
    assert (figure.low, figure.high) == (low, high)


@pytest.mark.parametrize(
    ("low", "high", "message"),
    [
        (35, 30, "low 35 above high 30: 'some dead'"),
        (-1, None, "cannot be negative: 'some dead'"),
        (None, -4, "cannot be negative: 'some dead'"),
    ],
)
def test_a_figure_refuses_bounds_that_contradict(low: int | None, high: int | None, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Figure(WORDS, low, high, Quantifier.BETWEEN, Unit.PERSON)


@pytest.mark.parametrize(
    ("low", "high", "message"), [(35, 30, "low 35 above high 30"), (-1, 3, "cannot start below zero")]
)
def test_an_interval_refuses_bounds_that_contradict(low: int, high: int, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Interval(low, high)


@pytest.mark.parametrize(
    ("a", "b", "total"),
    [
        (Interval(8, 8), Interval(13, 13), Interval(21, 21)),
        (Interval(8, 8), Interval(13, None), Interval(21, None)),
        (Interval(30, 35), Interval(2, 4), Interval(32, 39)),
        (Interval(0, 0), Interval(3, 5), Interval(3, 5)),
        (Interval(0, None), Interval(0, 0), Interval(0, None)),
    ],
)
def test_adding(a: Interval, b: Interval, total: Interval) -> None:
    assert a + b == total


@pytest.mark.parametrize(
    ("a", "b", "both"),
    [
        (Interval(13, 13), Interval(30, 35), Interval(13, 35)),
        (Interval(0, 0), Interval(13, None), Interval(0, None)),
        (Interval(4, 9), Interval(5, 6), Interval(4, 9)),
    ],
)
def test_spanning(a: Interval, b: Interval, both: Interval) -> None:
    assert a.span(b) == both


def width(interval: Interval) -> float:
    return float("inf") if interval.high is None else interval.high - interval.low


@given(intervals(), intervals())
def test_a_sum_keeps_all_the_doubt_of_its_parts(a: Interval, b: Interval) -> None:
    assert width(a + b) == width(a) + width(b)


@given(intervals(), intervals())
def test_the_order_of_adding_does_not_matter(a: Interval, b: Interval) -> None:
    assert a + b == b + a


@given(intervals(), intervals(), intervals())
def test_the_grouping_of_adding_does_not_matter(a: Interval, b: Interval, c: Interval) -> None:
    assert (a + b) + c == a + (b + c)


@given(intervals())
def test_adding_nothing_changes_nothing(a: Interval) -> None:
    assert a + Interval(0, 0) == a


@given(intervals(), intervals())
def test_a_span_of_two_holds_both_and_no_more_than_it_must(a: Interval, b: Interval) -> None:
    both = a.span(b)
    assert holds(both, a)
    assert holds(both, b)
    assert both.low in (a.low, b.low)
    assert both.high in (a.high, b.high)


@given(intervals())
def test_spanning_itself_changes_nothing(a: Interval) -> None:
    assert a.span(a) == a
