"""A span quotes its text, or is not born."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.model import ModelError, Span

TEXT = "Two died in Homs."


@st.composite
def texts_with_spans(draw: st.DrawFn) -> tuple[str, Span]:
    text = draw(st.text(min_size=1))
    start = draw(st.integers(0, len(text) - 1))
    return text, Span.of(text, start, draw(st.integers(start + 1, len(text))))


def test_it_quotes_the_words_at_its_place() -> None:
    assert Span.of(TEXT, 12, 16) == Span(12, 16, "Homs")


@pytest.mark.parametrize(
    ("start", "end", "text", "message"),
    [
        (-1, 3, "Two!", "0 <= start < end"),
        (3, 3, "", "0 <= start < end"),
        (4, 3, "", "0 <= start < end"),
        (0, 3, "Twos", "cannot quote 4 characters"),
        (0, 3, "Tw", "cannot quote 2 characters"),
    ],
)
def test_it_refuses_what_it_cannot_quote(start: int, end: int, text: str, message: str) -> None:
    with pytest.raises(ModelError, match=message):
        Span(start, end, text)


def test_it_refuses_to_leave_its_text() -> None:
    with pytest.raises(ModelError, match=r"\[12, 30\) lies outside a text of 17 characters"):
        Span.of(TEXT, 12, 30)


@given(texts_with_spans())
def test_it_quotes_the_text_it_was_cut_from(case: tuple[str, Span]) -> None:
    text, span = case
    assert span.quotes(text)
    assert span.text == text[span.start : span.end]


@given(texts_with_spans())
def test_it_quotes_no_text_that_is_shifted_by_words_in_front(case: tuple[str, Span]) -> None:
    text, span = case
    shifted = "\N{BLACK SQUARE}" * (span.end + 1) + text
    assert not span.quotes(shifted) or "\N{BLACK SQUARE}" in span.text


def test_offsets_count_code_points_not_bytes_or_utf16_units() -> None:
    text = "\U0001f4a5 Взрыв в Харькове"
    assert Span.of(text, 2, 7).text == "Взрыв"


@pytest.mark.parametrize(
    ("a", "b", "meets", "holds"),
    [
        ((0, 3), (3, 4), False, False),
        ((0, 3), (2, 4), True, False),
        ((0, 8), (4, 8), True, True),
        ((0, 3), (0, 3), True, True),
        ((4, 8), (0, 11), True, False),
    ],
)
def test_meeting_and_holding(a: tuple[int, int], b: tuple[int, int], meets: bool, holds: bool) -> None:
    one, other = Span.of(TEXT, *a), Span.of(TEXT, *b)
    assert (one.meets(other), one.holds(other)) == (meets, holds)
    assert other.meets(one) == meets


@given(texts_with_spans())
def test_a_span_holds_and_meets_itself(case: tuple[str, Span]) -> None:
    _, span = case
    assert span.holds(span)
    assert span.meets(span)
