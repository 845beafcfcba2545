"""The wire agency that a report credits in its dateline or last line: a publisher, never a source."""

import re
from functools import cache

from warledger.read.rows import rows_of

_HEAD = 400  # A dateline stands in the first lines, under a headline at most.
_TAIL = 120


def wire_credit(text: str) -> str | None:
    """The agency that a report is credited to by its dateline, byline or last line; None where there is none.

    >>> wire_credit("BEIRUT (AFP) - Shells fell on the port on Monday.")
    'Agence France-Presse'
    """
    dateline, byline, last = _patterns()
    head, tail = text[:_HEAD], text[-_TAIL:]
    for found in (dateline.search(head), byline.search(head), byline.search(tail), last.search(tail)):
        if found and not _is_short_form(found):
            return _agencies()[next(group for group in found.groups() if group).lower()]
    return None


def _is_short_form(found: re.Match[str]) -> bool:
    """Whether the brackets give a name's short form: "the Saudi Press Agency (SPA) said" names a source."""
    after = found.string[found.end() : found.end() + 12].lstrip()
    return found[0].rstrip().endswith((")", "]")) and after[:1].islower()


@cache
def _agencies() -> dict[str, str]:
    return {form.strip(): name for name, forms in rows_of("agencies.tsv") for form in forms.split(";")}


@cache
def _patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """How a dateline, a byline on a line of its own, and a credit at the very end are written."""
    names = "|".join(sorted(map(re.escape, _agencies()), key=len, reverse=True))
    dateline = (
        rf"\(\s*(?:by\s+)?({names})\s*\)\s*(?:--|[-–—:])?|\[\s*({names})\s*\]|[,–—-]\s*({names})\s*(?:--|[-–—])\s"
    )
    return (
        re.compile(dateline, re.IGNORECASE),
        re.compile(rf"^\s*(?:by\s+)?({names})\s*[-–—:.]?\s*$", re.IGNORECASE | re.MULTILINE),
        re.compile(rf"[(\[]\s*({names})\s*[)\]]\s*\.?\s*$", re.IGNORECASE),
    )
