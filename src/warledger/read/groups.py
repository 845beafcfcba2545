"""A window in, the groups that its span tells of out: cut at commas and "and", never inside a number."""

import re
from dataclasses import dataclass

from warledger.read.figure_window import Window

_BETWEEN = re.compile(
    r"(?P<comma>\s*,\s*(?!(?:and|&|as|along|together|plus|or)\b)|\s*;\s*|\s*:\s*|\s+[-–]\s+)"
    r"|(?:\s*,)?\s+(?:and|&|as well as|along with|together with|alongside|in addition to|plus"
    r"|with(?=\s+(?:his|her|their)\s))\s+"
    r"|\s*&\s*|(?P<instead>\s+or\s+)(?=(?:about |around |some |nearly |more than |over )?\d)"
)
_JOINT = re.compile(r"[,;:&–-]|\b(?:and|or|with|alongside|addition|plus|well)\b")  # quicker than looking for _BETWEEN
_PARTS = re.compile(
    r"\s*[,(]?\s*\b(?:including|among (?:them|whom)|amongst them|mostly|mainly|(?:some|most|many|all) of (?:them|whom)"
    r"|both of whom|between them)\b|,\s*(?:[\w-]+\s+){1,3}of (?:them|whom)\b"
)
_PART_WORDS = ("including", "mostly", "mainly", " them", " whom")
_BESIDE = re.compile(
    r"\s*(?:of|from|in|near|at|who|whom|which|that|both|all|aged|the latter|also|then|respectively|a resident of|jr|sr"
    r"|ii|iii|junior|senior)\b"
)
_BRACKETS = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?")


@dataclass(frozen=True, slots=True)
class Piece:
    """One group at [start, end) of a window; `comma` if only a comma stands before it."""

    start: int
    end: int
    comma: bool


def cut_into_groups(window: Window) -> list[Piece]:
    """The span's groups in order, one at least; parts of a whole told after it ("including ...") are left out."""
    start, end = _without_parts(window)
    opening = min((start, *(number.span.start for number in window.numbers)))
    bare = unbracketed(window.folded[start:end])
    pieces: list[Piece] = []
    begin, comma = start, False
    for cut in _BETWEEN.finditer(bare) if _JOINT.search(bare) else ():
        a, b = start + cut.start(), start + cut.end()
        if any(number.span.start < b and a < number.span.end for number in window.numbers):
            continue
        if _tells(window, begin, a, later=bool(pieces)):
            pieces.append(Piece(begin if pieces else opening, a, comma))
        if cut.lastgroup == "instead" and pieces:  # "5,000 families or 30,000 people": one figure told in two units
            return pieces
        begin, comma = b, cut.lastgroup == "comma"
    if _tells(window, begin, end, later=bool(pieces)) or not pieces:
        pieces.append(Piece(begin if pieces else opening, end, comma))
    return pieces


def _without_parts(window: Window) -> tuple[int, int]:
    """The span without what follows "including"; a span that opens with it is a part itself."""
    start, end = window.start, window.end
    if not any(word in window.folded for word in _PART_WORDS):
        return start, end
    parts = _PARTS.search(window.folded, start, end)
    if parts is None:
        return start, end
    if parts.start() > start + 1:
        return start, parts.start()
    rest = parts.end() if window.folded[parts.end() : end].strip() else start
    return (start if any(number.span.start < rest for number in window.numbers) else rest), end


def _tells(window: Window, begin: int, end: int, *, later: bool) -> bool:
    """Whether words between two cuts tell of somebody: not "of Homs" nor "Jr." after a name."""
    if not window.folded[begin:end].strip():
        return False
    return not (later and _BESIDE.match(window.folded, begin, end))


def unbracketed(words: str) -> str:
    """`words` with what stands in brackets blanked, unless nothing else is there."""
    if "(" not in words and "[" not in words:
        return words
    bare = _BRACKETS.sub(lambda found: " " * len(found.group()), words)
    return bare if bare.strip() else words
