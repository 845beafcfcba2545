"""The front door's rooms: the reader with the gazetteer and the calendar handed to it."""

from warledger.calendar import date_spans
from warledger.locate import locate_spans
from warledger.model import Reading, Report
from warledger.read.reader import read_report as read_words


def read_report(report: Report) -> Reading:
    """All that a report claims, with places on the map and times in the calendar.

    Raises RunError where the installation is broken. What cannot be resolved stays unknown, with the reason.
    """
    return read_words(report, locate=locate_spans, date=date_spans)
