"""The laws of reading, held against the whole reader: sentences torn from the example reports, made-up tolls.

Those that hold for the example reports as they stand are in read/test_reader.py.
"""

import re
from datetime import date

from hypothesis import given, settings
from hypothesis import strategies as st

from warledger import Reading, Report, read_report
from warledger.examples import example_reports
from warledger.model import Span

REPORTS = tuple(example_reports())
SENTENCES = [s for report in REPORTS for s in re.split(r"(?<=[.!?])\s+|\n+", report.text) if s]
TOLLS = (
    "Shelling killed {} civilians in the town on Monday, the hospital said.",
    "{} soldiers were killed and 3 others wounded in an ambush, the army said.",
    "The death toll from the air strike rose to {}, rescuers said.",
    "Police said {} people had been detained after the clashes.",
    "More than {} families fled the fighting, the United Nations said.",
)
reads = settings(max_examples=25, deadline=None)  # a reading takes a network's pass


def covered(reading: Reading) -> list[Span]:
    """The words of every figure and of every declined number."""
    figures = [figure.span for claim in reading.claims for figure in claim.figures]
    return figures + [declined.span for declined in reading.declined]


@reads
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8))
def test_any_report_is_read_or_says_why_not(sentences: list[str]) -> None:
    reading = read_report(Report("torn", " ".join(sentences), date(2024, 6, 11)))
    assert bool(reading.note) is (reading.language != "en")
    assert not ((reading.note or "").startswith("not read") and covered(reading))


@reads
@given(st.sampled_from(TOLLS), st.integers(2, 99_999))
def test_a_number_beside_harm_is_in_a_figure_or_declined(toll: str, number: int) -> None:
    text = toll.format(f"{number:,}")
    start = text.index(f"{number:,}")
    reading = read_report(Report("made-up", text, date(2024, 6, 11)))
    assert any(span.start <= start < span.end for span in covered(reading)), text


@reads
@given(st.lists(st.sampled_from(SENTENCES), min_size=1, max_size=8))
def test_a_part_is_never_above_its_whole(sentences: list[str]) -> None:
    claims = {claim.id: claim for claim in read_report(Report("torn", " ".join(sentences))).claims}
    for claim in claims.values():
        if claim.part_of is None:
            continue
        tops = [figure.high for figure in claims[claim.part_of].figures]
        if tops and None not in tops:
            assert all((figure.low or 0) <= sum(top or 0 for top in tops) for figure in claim.figures)
