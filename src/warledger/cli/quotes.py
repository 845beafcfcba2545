"""A report's own words, quoted on one line with the words that matter in bold; safe to print on any terminal."""

import re
from collections.abc import Iterable, Sequence

from rich.text import Text

from warledger.cli.words import safe
from warledger.model import Span

_END = re.compile(r"[.!?;:]\s|\n")
_LONGEST = 110  # characters of a quote
_SHORT = 16  # a quote below this says nothing: some words of its sentence stand with it
_NEAR = 30  # characters shown on each side of a number that was not counted


def quote(text: str, core: Span, *others: Span, bold: Sequence[Span] = ()) -> Text:
    """The stretch of `text` that holds `core` and, nearest first, those of the others that fit a line."""
    start, end = core.start, core.end
    for other in sorted(others, key=lambda span: max(span.start - end, start - span.end)):
        wider = min(start, other.start), max(end, other.end)
        if wider[1] - wider[0] <= _LONGEST and "\n\n" not in text[wider[0] : wider[1]]:
            start, end = wider
    if end - start < _SHORT:
        start, end = _sentence_around(text, start, end)
    return Text("“").append_text(_marked(text, start, end, bold or (core,))).append("”")


def quote_near(text: str, span: Span) -> Text:
    """A few words on both sides of a span, cut where words end."""
    start, end = max(0, span.start - _NEAR), min(len(text), span.end + _NEAR)
    start = start if start == 0 else min(_after_blank(text, start, span.start), span.start)
    end = end if end == len(text) else max(_before_blank(text, span.end, end), span.end)
    before, after = ("…" if start else ""), ("…" if end < len(text) else "")
    return Text(before).append_text(_marked(text, start, end, (span,))).append(after)


def _sentence_around(text: str, start: int, end: int) -> tuple[int, int]:
    """A few words more on both sides, not beyond the sentence."""
    before = _END.split(text[max(0, start - _NEAR) : start])[-1]
    after = _END.split(text[end : end + _NEAR])[0]
    wide_start = start - len(before.lstrip())
    if len(before) == _NEAR:
        wide_start = min(_after_blank(text, wide_start, start), start)
    wide_end = end + len(after.rstrip())
    if len(after) == _NEAR:
        wide_end = max(_before_blank(text, end, wide_end), end)
    return wide_start, wide_end


def _marked(text: str, start: int, end: int, bold: Iterable[Span]) -> Text:
    words, at = Text(), start
    for span in sorted(bold):
        if span.start < at or span.end > end:
            continue
        words.append(safe(text[at : span.start]))
        words.append(safe(span.text), style="bold")
        at = span.end
    words.append(safe(text[at:end]))
    return words


def _after_blank(text: str, start: int, end: int) -> int:
    found = next((at for at in range(start, end) if text[at].isspace()), None)
    return end if found is None else found + 1


def _before_blank(text: str, start: int, end: int) -> int:
    found = next((at for at in range(end - 1, start - 1, -1) if text[at].isspace()), None)
    return start if found is None else found
