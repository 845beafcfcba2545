"""The audit: no number near people, harm or force is lost between the claims and what was declined."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.model import Claim, Event, Report, Source, SourceKind, Span, TimePrecision, When
from warledger.read.audit import audit
from warledger.read.figures import read_figure
from warledger.read.numbers import find_numbers

WRITER = Source(None, "the writer", SourceKind.PUBLISHER)


def declined(text: str, claims: tuple[Claim, ...] = ()) -> list[tuple[str, str]]:
    return [(item.span.text, item.why) for item in audit(Report("r", text), claims)]


def killed(text: str, words: str) -> Claim:
    start = text.index(words)
    figure = read_figure(text, Span.of(text, start, start + len(words)), Event.KILL)
    trigger = text.index("killed")
    return Claim("c1", Event.KILL, Span.of(text, trigger, trigger + 6), WRITER, (figure,))


@pytest.mark.parametrize(
    ("text", "words", "why"),
    [
        ("A convoy of 240 vehicles met the troops.", "240", "vehicles, no harm told of them"),
        ("Shells destroyed 12 houses.", "12", "buildings, in no event that was read"),
        ("Some 300 families live near the soldiers.", "Some 300", "households, no harm told of them"),
        ("The army has 60 rifles.", "60", "weapons, no harm told of them"),
        ("The army hit 40 locations.", "40", "counts neither people nor things harmed"),
        ("Police said 200 people marched.", "200", "people, no harm told of them"),
        ("Seven people were killed.", "Seven", "people, in no event that was read"),
        ("The death toll stands at 900.", "900", "a total with no event of harm beside it"),
        ("A man, 34-year-old Karim, was shot.", "34", "an age"),
        ("He was shot on 3 May.", "3", "a date"),
        ("He was shot at 7 p.m.", "7", "a time of day"),
        ("The siege lasted nine days.", "nine", "a length of time"),
        ("The blast was heard 5 km away.", "5", "a measure"),
        ("A 122mm rocket fell.", "122", "a calibre"),
        ("The army spent $5 million.", "5 million", "a sum of money"),
        ("Militants hold 40% of the land.", "40", "a share, not a number"),
        ("The 47th Brigade attacked.", "47", "a place in an order"),
        ("An F-16 bombed the hill.", "16", "part of a name or a reference"),
    ],
)
def test_a_number_in_no_claim_is_declined_with_its_reason(text: str, words: str, why: str) -> None:
    assert declined(text) == [(words, why)]


def test_a_number_in_a_claim_is_not_declined() -> None:
    text = "At least 14 farmers were killed near 40 soldiers."
    assert declined(text, (killed(text, "At least 14 farmers"),)) == [("40", "people, in no event that was read")]


def test_a_date_that_a_claim_rests_on_is_not_lost() -> None:
    text = "Two farmers were killed on 3 May."
    claim = killed(text, "Two farmers")
    when = When(Span.of(text, 24, 32), TimePrecision.UNKNOWN, "not resolved")
    dated = Claim("c1", Event.KILL, claim.trigger, WRITER, claim.figures, when=when)
    assert declined(text, (claim,)) == [("3", "a date")]
    assert declined(text, (dated,)) == []


def test_numbers_far_from_people_harm_and_force_need_no_answer() -> None:
    assert declined("The harvest reached 300 tonnes in 2019.") == []
    assert declined("The harvest reached 300 tonnes.\n\nTwo men were shot.") == [
        ("Two", "people, in no event that was read")
    ]


SENTENCES = st.lists(
    st.sampled_from(
        [
            "At least 14 farmers were killed on 3 May. ",
            "Some 300 families fled. ",
            "Rebels fired 40 rockets at 7 p.m. ",
            "Yusuf Karim, 28, died. ",
            "The price of bread rose by 40%. ",
            "Dozens were hurt, two of them badly.\n\n",
            "TWENTY-ONE SOLDIERS WERE CAPTURED. ",
        ]
    ),
    min_size=1,
    max_size=8,
).map("".join)


@given(SENTENCES, st.data())
def test_no_number_near_harm_is_lost_between_claims_and_declined(text: str, data: st.DataObject) -> None:
    spans = [number.span for number in find_numbers(text)]
    chosen = data.draw(st.lists(st.sampled_from(spans), unique=True)) if spans else []
    figures = tuple(read_figure(text, span, Event.KILL) for span in chosen)
    claim = Claim("c1", Event.KILL, Span.of(text, len(text) - 1, len(text)), WRITER, figures)
    said = audit(Report("r", text), (claim,))
    carried = [figure.span for figure in figures] + [item.span for item in said]
    for number in find_numbers(text):
        if "bread" not in text[max(0, number.span.start - 40) : number.span.end]:
            assert any(span.meets(number.span) for span in carried), number
    assert all(item.span.quotes(text) and item.why for item in said)
    assert said == audit(Report("r", text), (claim,))
