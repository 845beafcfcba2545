"""Words of time in a report to Whens: the function that the reader and the resolver are given."""

import re
from collections.abc import Sequence

from warledger.calendar.reading import as_when
from warledger.calendar.resolve import resolve, since
from warledger.calendar.surroundings import Page, Surroundings
from warledger.calendar.told import UNKNOWN
from warledger.model import Report, Span, When

_SINCE = re.compile(r"(?:ever\s+)?since\b", re.IGNORECASE)


def date_spans(report: Report, spans: Sequence[Span]) -> tuple[When, ...]:
    """When the words at `spans` of the report's text are, one answer a span, in the same order.

    Leans on the report's day (its dateline where the day is not given) and on the text around and before each span.

    >>> from datetime import date
    >>> report = Report("r", "Two boats sank on Monday. The next day a third was found.", date(2020, 2, 5))
    >>> [str(w.start) for w in date_spans(report, [Span.of(report.text, 15, 24), Span.of(report.text, 26, 38)])]
    ['2020-02-03', '2020-02-04']
    """
    page = Page(report)
    return tuple(_when(page, span) for span in spans)


def _when(page: Page, span: Span) -> When:
    """One span."""
    ground = Surroundings(page, span.start, span.end)
    told = resolve(span.text, ground)
    if told.precision is UNKNOWN and _SINCE.match(span.text) and (begun := ground.begun()) is not None:
        told = since(begun, ground)
    if told.precision is UNKNOWN and (beside := ground.apposition()) is not None:
        told = beside.because("stands beside a time and says the same")
    if page.report.published is None and told.precision is not UNKNOWN and "publication" in told.reason:
        told = told.because(f"{told.reason}; its day is that of the dateline, {page.published}")
    return as_when(told, span)
