"""Whether a clause tells its time as past or as to come: the verb or cue nearest before the words, else after them."""

import re

from warledger.calendar.ground import Tense

REACH = 140
"""Characters looked at on either side; a clause is seldom longer."""

_AHEAD = (
    r"(?:will|would|shall|could|may|must|should|to)\s+(?:\w+\s+)?be\s+\w+"
    r"|\b(?:will|won't|would|shall|upcoming|forthcoming|ahead\sof|going\sto|deadline)\b|\w['’]ll\b"
    r"|\b(?:is|are|was|were)\s(?:set|expected|scheduled|planned|slated|preparing|about|supposed|to)\b(?:\s+\w+){0,2}"
    r"|\b(?:is|are)\slikely\b"
    r"|\b(?:scheduled|slated|planned|expected|plans|planning|intends|hopes)\b"
    r"|\bdue\b(?!\sto\s(?!be|take|start|begin|meet|hold|arrive|visit|resume|end|expire|open))"
)
_PAST = (
    r"\b(?:said|told|was|were|had|has|have|did|took|began|came|went|struck|hit|fell|shot|met|left|saw|held)\b|\w\wed\b"
)
_CUE = re.compile(rf"(?P<ahead>{_AHEAD})|(?P<past>{_PAST})", re.IGNORECASE)
_HINT = re.compile(
    r"will|would|shall|due|upcoming|forthcoming|ahead of|going to|deadline|['’]ll|set |expect|schedul|plan|slated"
    r"|likely|prepar|about to|suppos|intend|hope|\bto\b",
    re.IGNORECASE,
)
_STOP = re.compile(r"[.!?]['\"’”)]?\s+(?=[\"“'‘(]?[A-Z])|\n")


def tense_around(text: str, start: int, end: int) -> Tense:
    """The tense of the clause around [start, end) of `text`."""
    before = text[max(0, start - REACH) : start]
    after = text[end : end + REACH]
    if not _HINT.search(before) and not _HINT.search(after):
        return Tense.OPEN
    stops = [match.end() for match in _STOP.finditer(before)]
    before = before[stops[-1] :] if stops else before
    cues = [match.lastgroup for match in _CUE.finditer(before)]
    if cues:
        return Tense.AHEAD if cues[-1] == "ahead" else Tense.PAST
    stop = _STOP.search(after)
    cue = _CUE.search(after[: stop.start()] if stop else after)
    if cue is None:
        return Tense.OPEN
    return Tense.AHEAD if cue.lastgroup == "ahead" else Tense.PAST
