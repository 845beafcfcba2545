"""The grammar: which runs of letters (see `lexicon`) are one time, and how sure such a run tells its day.

`PIECES` is tried in order at each place, so the longest forms stand first. `plan` says what the letters of a whole
expression come to: one piece with the word that governs it, or two pieces that are the ends of a range.
"""

import re
from functools import lru_cache
from itertools import pairwise
from typing import NamedTuple

PIECES = {
    # name: (pattern over letters, rank: how plainly it tells; the plainest piece of an expression decides)
    "written_date": ("I", 9),
    "numeric_date": ("J", 8),
    "day_of_that": ("M[no]SU|[no]MSU|[no][STL]U", 7),
    "month_of_that": ("MSU|M[LTN]U", 6),
    "date": ("W?[no]M[yn]?W?|W?M[no]yW?|W?M[no](?!y)W?|WM[no]", 8),
    "part_of": ("[oLkNp]n?[UH](?:y|M(?:y|SU|[LTN]U)?|z?y|[LTN]U)|n?U[LTN]U(?=$)|oF|oUFy?|kUM?y?(?<=y|M)", 6),
    "ordinal_unit": ("oU", 1),
    "quarter": ("Qy?", 6),
    "month": ("[LTNGp]My?|My|yM|M", 6),
    "season": ("[LTNGp]?zy|[LTNGp]z|zSU|z[LTN]U|z", 5),
    "feast": ("[LTNGp]?Fy|[LTNGp]F|F", 6),
    "year_span": ("Y", 5),
    "decade": ("c", 5),
    "day_year": ("ny", 5),
    "year": ("U?y", 5),
    "week_weekday": ("W[LTNGp]U", 8),
    "weekday": ("[LTNGpS]?W", 7),
    "day_beside_today": ("U[Bl]d", 7),
    "relative_day": ("d", 7),
    "ago": ("[niv]*UA", 6),
    "shifted": ("[niv]*H?[i]?U[BlG]", 4),
    "rolling": ("(?:k|L|R|N|G)(?:[niv]+)U|kU|[RV]U|Rv?U|NiU", 4),
    "same": ("[GpS][PU]|S(?=$)|g(?!x)", 4),
    "current": ("[LTN][PU]", 6),
    "edge_of": ("EU|UE|[Bl]U(?=$)", 5),
    "overnight": ("O", 5),
    "lasting": ("[niv]+UD|[niv]+U(?=x)", 2),
    "day_number": ("o", 2),
    "length": ("[niv]*U", 1),
    "number": ("n", 1),
    "repeated": ("e[PUWd]?", 3),
    "now": ("w", 3),
    "vague": ("V|R|B|l|k", 0),
}
"""Every form of one time, by the name of the rule that reads it."""

RANGE_RANK = 2
"""The least rank that the two ends of a range have."""

_PIECE = re.compile("|".join(f"(?P<{name}>{pattern})" for name, (pattern, _) in PIECES.items()))
_GOVERNING = re.compile(r"[sfub]")


class Piece(NamedTuple):
    """One time in an expression: the rule that reads it and its tokens, [first, last)."""

    rule: str
    first: int
    last: int

    @property
    def rank(self) -> int:
        """How plainly it tells."""
        return PIECES[self.rule][1]


class Plan(NamedTuple):
    """What an expression comes to: nothing (no piece), a piece under a governing word, or a range up to `until`.

    `governed` is the letter of the governing word; "shifted" where the piece is counted from `until` ("two days after
    4 May"), "lasting up to" where it is a length that ends with `until` ("the four weeks to 8 May").
    """

    piece: Piece | None
    until: Piece | None = None
    governed: str = ""


@lru_cache(65536)
def plan(letters: str) -> Plan:
    """The plan for a phrase's letters."""
    pieces = [Piece(match.lastgroup or "", match.start(), match.end()) for match in _PIECE.finditer(letters)]
    if not pieces:
        return Plan(None)
    for one, other in pairwise(pieces):
        between = letters[one.last : other.first]
        if between.strip("x") in {"t", "&", "&t", "u"} and "x" not in between and _ends(one, other):
            return Plan(one, other, "s" if "s" in letters[: one.first] and between == "t" else "")
    for one, other in pairwise(pieces):
        if one.rule == "shifted" and other.rank > RANGE_RANK and not letters[one.last : other.first].strip("x"):
            return Plan(one, other, "shifted")
        if one.rule == "length" and letters[one.last : other.first] == "t" and other.rank > RANGE_RANK:
            return Plan(one, other, "lasting up to")
    best = max(pieces, key=lambda piece: piece.rank)
    governing = _GOVERNING.findall(letters[: best.first]) or _GOVERNING.findall(letters[best.last :])[:1]
    before = letters[: best.first]
    if before.endswith("t") and not governing:
        governing = ["u"]
    return Plan(best, None, governing[-1] if governing else "")


def _ends(one: Piece, other: Piece) -> bool:
    """Whether the two can be the ends of a range: both tell a day, or a number stands before a date."""
    return min(one.rank, other.rank) >= RANGE_RANK or (
        {one.rule, other.rule} & {"number"} != set() and max(one.rank, other.rank) >= 5
    )
