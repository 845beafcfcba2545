"""Two times in one expression: ends of a range, which lend what the other leaves open, or a distance and its base."""

from warledger.calendar.distance import count_told, unit_of
from warledger.calendar.grammar import Piece
from warledger.calendar.ground import Bare, Ground, Lending
from warledger.calendar.phrase import Phrase
from warledger.calendar.rules import read_piece
from warledger.calendar.told import Told, moved, spell, unknown
from warledger.model import When


def range_of(phrase: Phrase, first: Piece, last: Piece, ground: Ground) -> Told:
    """From the first piece to the last; the plainer end lends its month and year to the other."""
    if last.rank >= first.rank and last.rule not in {"number", "day_number"}:
        end = read_piece(phrase, last, ground)
        lender = Lending(ground, *_loan(phrase, first, end))
        start = _not_after(read_piece(phrase, first, lender), end, phrase, first)
    else:
        start = read_piece(phrase, first, ground)
        lender = Lending(ground, *_loan(phrase, last, start))
        end = _not_before(start, read_piece(phrase, last, lender), phrase, last)
    if start.start is None or end.end is None:
        return end if start.start is None and end.start is not None else start
    if start.start > end.end:
        return spell(end.start, start.end, f"two times: {start.reason}; {end.reason}")
    return spell(
        start.start, end.end, f"from the first to the last: {end.reason if first.rank < last.rank else start.reason}"
    )


def _loan(phrase: Phrase, piece: Piece, lender: Told) -> tuple[int | None, int | None]:
    """The year and, to a bare number, the month that one end of a range lends the other."""
    day = lender.start
    letters = phrase.letters[piece.first : piece.last]
    if day is None or "y" in letters or not any(letter in letters for letter in "Mno"):
        return None, None
    if "M" in letters:
        return day.year, None
    return (day.year, None) if lender.precision == "year" else (day.year, day.month)


def _not_after(start: Told, end: Told, phrase: Phrase, piece: Piece) -> Told:
    """A start that lies after its end, by its year or week being open, moved back."""
    if start.start is None or start.end is None or end.end is None or start.start <= end.end:
        return start
    return _shift(start, -1, phrase, piece)


def _not_before(start: Told, end: Told, phrase: Phrase, piece: Piece) -> Told:
    """An end that lies before its start, by its year or week being open, moved on."""
    if start.start is None or end.end is None or end.start is None or start.start <= end.end:
        return end
    return _shift(end, 1, phrase, piece)


def _shift(told: Told, step: int, phrase: Phrase, piece: Piece) -> Told:
    """A time with an open year or week, a year or a week on or back."""
    letters = phrase.letters[piece.first : piece.last]
    if "y" in letters or told.start is None or told.end is None:
        return told
    if "W" in letters and "M" not in letters:
        return told._replace(start=moved(told.start, step, "week"), end=moved(told.end, step, "week"))
    if "M" in letters:
        return told._replace(start=moved(told.start, step, "year"), end=moved(told.end, step, "year"))
    return told


def counted_from(phrase: Phrase, piece: Piece, base: Piece, ground: Ground) -> Told:
    """Three days after 4 May, the four weeks to 8 May: counted from the time that follows."""
    told = read_piece(phrase, base, ground)
    if told.start is None:
        return read_piece(phrase, piece, ground)
    if piece.rule == "length":
        tokens = phrase.tokens[piece.first : piece.last]
        number, last = count_told(tokens), told.end
        if number is None or last is None:
            return unknown("a length up to a day, but how long is not told")
        return spell(moved(last, -number, unit_of(tokens).meaning), last, f"a length up to a time: {told.reason}")
    anchor = When(None, told.precision, told.reason, told.start, told.end)
    return read_piece(phrase, piece, Bare(None, anchor))
