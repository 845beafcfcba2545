"""The rule that reads each piece of the grammar: a function of the piece's tokens and of the ground they lean on."""

from collections.abc import Callable, Sequence

from warledger.calendar import dateless, days, figures, months, parts, publication, seasons, telling
from warledger.calendar.grammar import Piece
from warledger.calendar.ground import Ground
from warledger.calendar.lexicon import Token
from warledger.calendar.phrase import Phrase
from warledger.calendar.told import Told

Rule = Callable[[Sequence[Token], Ground], Told]

RULES: dict[str, Rule] = {
    "written_date": days.written_date, "numeric_date": figures.numeric_date, "day_of_that": days.day_of_that,
    "date": days.date_told, "day_year": days.day_year, "day_number": days.day_number, "number": days.number,
    "month": months.month_told, "month_of_that": months.month_of_that, "quarter": months.quarter,
    "year": months.year_told, "year_span": months.year_span, "decade": months.decade, "part_of": parts.part_of,
    "season": seasons.season, "feast": seasons.feast, "weekday": publication.weekday,
    "week_weekday": publication.week_weekday, "day_beside_today": publication.day_beside_today,
    "relative_day": publication.relative_day, "ago": publication.ago, "rolling": publication.rolling,
    "current": publication.current, "overnight": publication.overnight, "lasting": publication.lasting,
    "now": publication.now_told, "vague": publication.vague, "length": publication.length,
    "shifted": telling.shifted, "same": telling.same, "edge_of": telling.edge_of,
    "ordinal_unit": dateless.ordinal_unit, "repeated": dateless.repeated,
}  # fmt: skip
"""The rule for each piece of the grammar."""


def read_piece(phrase: Phrase, piece: Piece, ground: Ground) -> Told:
    """One piece by its rule."""
    return RULES[piece.rule](phrase.tokens[piece.first : piece.last], ground)
