"""Chapters of a long text: where they end, and what becomes of ids and spans."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from warledger.model import Claim, Count, Declined, Event, Incident, Interval, Report, Source, SourceKind, Span, Toll
from warledger.read.chapters import Findings, chapters, read_in_chapters
from warledger.read.incidents import letter


@given(st.text(alphabet="ab. \n", min_size=1, max_size=200), st.integers(5, 60))
def test_chapters_follow_each_other_without_gaps_and_none_is_too_long(text: str, most: int) -> None:
    found = list(chapters(text, most=most))
    assert "".join(text[start:end] for start, end in found) == text
    assert all(0 < end - start <= most for start, end in found)


@pytest.mark.parametrize(
    ("text", "first"),
    [
        ("The first story ends.\n\nThe second. It goes on.", "The first story ends.\n\n"),
        ("The first line is long\nand the second as well", "The first line is long\n"),
        ("A sentence of some length. A second one here now", "A sentence of some length. "),
        ("words and words and more words without any point", "words and words and more "),
        ("x" * 50, "x" * 27),
    ],
)
def test_a_chapter_ends_at_the_largest_break_near_its_end(text: str, first: str) -> None:
    start, end = next(chapters(text, most=27))
    assert text[start:end] == first


def a_chapters_findings(chapter: Report) -> Findings:
    """Two claims a chapter, the second a part of the first, in one incident."""
    start = chapter.text.index("killed")
    trigger = Span.of(chapter.text, start, start + 6)
    writer = Source(None, "the writer", SourceKind.MEDIA)
    claims = (
        Claim("c1", Event.KILL, trigger, writer, incident="A"),
        Claim("c2", Event.KILL, trigger, writer, incident="A", part_of="c1"),
    )
    toll = Toll(killed=Count(Interval(2, 2), ("c1",)))
    return Findings(claims, (Incident("A", Event.KILL, ("c1", "c2"), toll=toll),), (Declined(trigger, "a test"),))


def test_claims_incidents_and_spans_of_later_chapters_keep_their_place_and_get_their_own_names() -> None:
    report = Report("r", "Shells killed two in the town.\n\nThe day after they killed three.\n\n")
    found = read_in_chapters(report, a_chapters_findings, letter=letter, most=33)
    assert [claim.id for claim in found.claims] == ["c1", "c2", "c3", "c4"]
    assert [(claim.part_of, claim.incident) for claim in found.claims] == [
        (None, "A"),
        ("c1", "A"),
        (None, "B"),
        ("c3", "B"),
    ]
    assert [incident.claims for incident in found.incidents] == [("c1", "c2"), ("c3", "c4")]
    assert [incident.toll.counts()["killed"].borne_by for incident in found.incidents] == [("c1",), ("c3",)]
    spans = [claim.trigger for claim in found.claims] + [declined.span for declined in found.declined]
    assert all(span.quotes(report.text) for span in spans)
    assert {span.start for span in spans} == {7, 51}


def test_a_report_of_one_chapter_is_read_as_it_is() -> None:
    report = Report("r", "Shells killed two in the town.")
    assert read_in_chapters(report, a_chapters_findings, letter=letter) == a_chapters_findings(report)
