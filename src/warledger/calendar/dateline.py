"""The day of a report by its own dateline, where the day of publication is not given."""

import re
from datetime import date

from warledger.calendar.ground import Bare
from warledger.calendar.resolve import resolve

HEAD = 600
"""Characters at the top of a text in which a dateline is looked for."""

_MONTH = r"(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?"
_DATE = (
    rf"(?:(?:mon|tue|wed|thu|fri|sat|sun)[a-z]*\.?,?\s+)?(?:\d{{1,2}}(?:st|nd|rd|th)?\s+{_MONTH},?\s+(?:\d{{4}}|\d\d(?=\b))"
    rf"|{_MONTH}\s+\d{{1,2}}(?:st|nd|rd|th)?,?\s+\d{{4}})|\d{{4}}-\d\d-\d\d|\d\d?[/.-]\d\d?[/.-]\d{{4}}"
)
_DATELINE = re.compile(
    rf"^[^\n]{{0,80}}?\((?P<bracket>{_DATE})\)"  # KABUL, Afghanistan (Nov. 20, 2011)
    rf"|^[^\n]{{2,60}}?[,(–—-]\s*(?P<place>{_DATE})\s*(?:\([^)\n]+\)\s*)?[–—-]"  # BEIRUT, 3 Feb 2020 (Agency) -
    rf"|^[^\n]{{2,60}}?,\s*(?P<agency>{_DATE})\s*\("  # SAN SALVADOR, 12 JAN 90 (AGENCY)
    rf"|^\W*(?P<line>{_DATE})(?:,?\s+(?:at\s+)?\d[\d:.]*\s*(?:[ap]\.?m\.?)?(?:\s+[A-Z]{{2,4}})?)?\W*$"
    rf"|\b(?:published|posted|updated|dated?|issued)\b[^\n\w]{{0,4}}(?:on\s+)?(?P<label>{_DATE})",
    re.IGNORECASE | re.MULTILINE,
)
_DAY_ONLY = rf"\b(?:\d{{1,2}}\s+{_MONTH}|{_MONTH}\s+\d{{1,2}})(?!\d)"
_WITHOUT_YEAR = re.compile(
    rf"^(?P<title>{_DAY_ONLY})\s*[:–—-]"  # 3 Feb: two boats sink
    rf"|^[^\n]{{2,60}}?\((?P<bracket>{_DAY_ONLY})\)"
    rf"|^[^\n]{{2,60}}?[,(]\s*(?P<place>{_DAY_ONLY})\s*(?:\([^)\n]+\)\s*)?[–—-]",
    re.IGNORECASE | re.MULTILINE,
)
_YEAR = re.compile(r"(?<!\d)(?:19|20)\d\d(?!\d)")


def dateline(text: str) -> date | None:
    """The day that the head of the text gives itself, or None; a dateline without year takes the only one in the head.

    >>> dateline("HARBOUR TOWN, 3 February 2020 (Agency) - Two boats sank.")
    datetime.date(2020, 2, 3)
    """
    head = text[:HEAD]
    match = _DATELINE.search(head)
    if match is not None:
        return _day(match[match.lastgroup or 0])
    match = _WITHOUT_YEAR.search(head)
    years = set(_YEAR.findall(head))
    if match is None or len(years) != 1:
        return None
    return _day(f"{match[match.lastgroup or 0]} {years.pop()}")


def _day(words: str) -> date | None:
    """The day that the words of a dateline tell."""
    told = resolve(words, Bare())
    return told.start if told.start == told.end else None
