"""The words of a `who` in, the figure that they tell out: how many of what, with its doubt, unit and standing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from warledger.model import Event, Family, Figure, Part, Quantifier, Span, Standing, Unit
from warledger.read.coordination import Tally, add_up
from warledger.read.folding import fold
from warledger.read.nouns import counted_noun, nouns
from warledger.read.number_kinds import OLDEST, NumberKind
from warledger.read.numbers import Number, find_numbers
from warledger.read.victims import (
    Group,
    Shape,
    ends_in_name,
    group_of,
    has_article,
    is_kin,
    is_name,
    is_office,
    is_pronoun,
)

_LEFT, _RIGHT = 56, 32
_BETWEEN_GROUPS = re.compile(
    r"(?P<comma>\s*,\s*(?!(?:and|&|as|along|together|plus|or)\b)|\s*;\s*|\s*:\s*|\s+[-–]\s+)"
    r"|(?:\s*,)?\s+(?:and|&|as well as|along with|together with|alongside|in addition to|plus|with(?=\s+(?:his|her|their)\s))\s+"
    r"|\s*&\s*|(?P<instead>\s+or\s+)(?=(?:about |around |some |nearly |more than |over )?\d)"
)
_PARTS = re.compile(
    r"\s*[,(]?\s*\b(?:including|among (?:them|whom)|amongst them|mostly|mainly|some of (?:them|whom)|most of (?:them|whom)"
    r"|many of (?:them|whom)|both of whom|all of (?:them|whom)|between them)\b|,\s*(?:[\w-]+\s+){1,3}of (?:them|whom)\b"
)
_BESIDE = re.compile(
    r"\s*(?:of|from|in|near|at|who|whom|which|that|both|all|aged|the latter|also|then|respectively|a resident of|jr|sr|ii|iii|junior|senior)\b"
)
_BRACKETS = re.compile(r"\([^()]*\)?|\[[^\[\]]*\]?")
_NOBODY = re.compile(r"[\s\"'(]*(?:no(?!\s+(?:fewer|less|more|higher)\b)|none|nobody|neither|nil)\b")
_NEGATED = re.compile(r"\b(?:no|not|never|without|nor|neither|denied|nobody)\b|n't\b")
_ANY = re.compile(r"\s*any(?:one|body)?\b")
_OF_ONE = re.compile(r"\bof\s+$")
_PARENT_OF = re.compile(r"\b(?:father|mother|parents?|dad|mum|mom|grandmother|grandfather)\s+of\s+$")
_STRONG = re.compile(r"-(?:member|strong|person|man)\b")
_OTHERS = re.compile(r"\b(?:others?|more|another)\b")
_BY_ITS_NEIGHBOURS = frozenset(
    {
        NumberKind.DATE,
        NumberKind.REFERENCE,
        NumberKind.DURATION,
        NumberKind.TIME,
        NumberKind.MEASURE,
        NumberKind.ORDINAL,
    }
)
_STATES = frozenset(("injured", "wounded", "dead", "killed", "missing", "displaced", "deceased", "homeless"))
_NEXT_WORD = re.compile(r"\s+([a-z-]+)")
_AGE_AT_END = re.compile(r"\s*[\"'.]*\s*")
_WORN_OUT = re.compile(r"[\s\"'.]*")
_PEOPLE_BEFALLEN = frozenset({Event.SHOOT})
_IDMC = frozenset({Event.DISPLACE, Event.RETURN})


def read_figure(text: str, span: Span, event: Event, *, part: Part = Part.WHO) -> Figure:
    """The figure that the words of `span` tell as who or what `event` befell.

    Looks a few words around `span` too: for a quantifier or number cut off before it, the noun after it, a negation.

    >>> read_figure("Two women and three children died.", Span(0, 28, "Two women and three children"), Event.KILL).low
    5
    """
    window = _window(text, span)
    tallies = _tallies(window, event)
    total = _denied(window, add_up(tallies))
    words = _words(text, window, span)
    unit = total.group.unit or Unit.OTHER
    if event is Event.DESTROY and unit is Unit.PERSON and any(t.others for t in tallies):
        unit = Unit.OTHER
    standing = total.group.standing if unit in (Unit.PERSON, Unit.HOUSEHOLD) else Standing.UNKNOWN
    return Figure(words, total.low, total.high, total.quantifier, unit, standing, total.group.groups, part)


@dataclass(frozen=True, slots=True)
class _Window:
    """A stretch of text around the span; `start` and `end` are the span's, `offset` the window's place in the text."""

    text: str
    folded: str
    offset: int
    start: int
    end: int
    numbers: tuple[Number, ...]


def _window(text: str, span: Span) -> _Window:
    low, high = max(0, span.start - _LEFT), min(len(text), span.end + _RIGHT)
    while 0 < low < span.start and not text[low - 1].isspace():
        low += 1
    words = text[low:high]
    start, end = span.start - low, span.end - low
    folded = fold(words)
    numbers = [n for n in find_numbers(words) if n.span.start < end and start < n.span.end]
    counting = tuple(n for n in numbers if _counts(folded, n, start, end))
    return _Window(words, folded, low, start, end, counting or _cut_off(words, folded, start, end))


def _counts(folded: str, number: Number, start: int, end: int) -> bool:
    """Whether a number of the span counts; a date or a reference that opens the span was none after all."""
    if number.start >= end or (number.start < start and number.kind is not NumberKind.COUNT):
        return False
    if number.kind is NumberKind.COUNT:
        return True
    if _WORN_OUT.fullmatch(folded, start, number.start) is None:
        return False
    if not folded[number.span.end : end].strip(
        " \"'."
    ):  # the words that made it a date or an hour lie outside the span
        return number.kind in _BY_ITS_NEIGHBOURS and folded[number.start : number.span.end].replace(",", "").isalnum()
    return number.kind in (NumberKind.DATE, NumberKind.REFERENCE) and counted_noun(folded, number.span.end) is not None


def _cut_off(words: str, folded: str, start: int, end: int) -> tuple[Number, ...]:
    """The number that stands just before a span that begins at its noun: "30 |others|"."""
    before = folded[max(0, start - 24) : start]
    if not before or not before[-1].isspace() or not _plural_opening(folded[start:end]):
        return ()
    numbers = find_numbers(words[:start])
    if (
        numbers
        and not numbers[-1].span.text.lower().endswith("both")
        and numbers[-1].kind is NumberKind.COUNT
        and not folded[numbers[-1].span.end : start].strip()
    ):
        return (numbers[-1],)
    return ()


def _plural_opening(folded: str) -> bool:
    noun = counted_noun(" " + folded, 0)
    return noun is not None and noun.plural


def _befalls_people(event: Event) -> bool:
    return event.family is Family.PEOPLE or event in _PEOPLE_BEFALLEN


@dataclass(frozen=True, slots=True)
class _Piece:
    start: int
    end: int
    comma: bool


def _tallies(window: _Window, event: Event) -> list[Tally]:
    pieces = _pieces(window) or [_Piece(window.start, window.end, comma=False)]
    return [_tally(window, piece, event) for piece in pieces]


def _pieces(window: _Window) -> list[_Piece]:
    """The span's groups: cut at commas and "and", but not inside a number, and only up to the parts of the whole."""
    start, end = window.start, window.end
    opening = min((n.span.start for n in window.numbers), default=start)
    parts = _PARTS.search(window.folded, start, end)
    if parts and parts.start() > start + 1:
        end = parts.start()
    elif parts and not any(n.span.start < parts.end() for n in window.numbers):
        start = parts.end()
    bare = _unbracketed(window.folded[start:end])
    pieces: list[_Piece] = []
    begin, comma = start, False
    for cut in _BETWEEN_GROUPS.finditer(bare):
        a, b = start + cut.start(), start + cut.end()
        if any(n.span.start < b and a < n.span.end for n in window.numbers):
            continue
        if window.folded[begin:a].strip() and not (pieces and _BESIDE.match(window.folded, begin, a)):
            pieces.append(_Piece(min(begin, opening) if not pieces else begin, a, comma))
        begin, comma = b, cut.lastgroup == "comma"
        if cut.lastgroup == "instead":  # "5,000 families or 30,000 people": one figure told in two units
            return pieces
    if window.folded[begin:end].strip() and not (pieces and _BESIDE.match(window.folded, begin, end)):
        pieces.append(_Piece(min(begin, opening) if not pieces else begin, end, comma))
    return pieces


def _unbracketed(words: str) -> str:
    """`words` with brackets blanked, unless nothing or a number would be lost: an age or a short name stands in them."""
    if "(" not in words and "[" not in words:
        return words
    bare = _BRACKETS.sub(lambda found: " " * len(found.group()), words)
    return bare if bare.strip() else words


def _tally(window: _Window, piece: _Piece, event: Event) -> Tally:
    """One group's tally."""
    people = _befalls_people(event)
    words = _unbracketed(window.text[piece.start : piece.end])
    folded = _unbracketed(window.folded[piece.start : piece.end])
    number = None if _NOBODY.match(folded) else _number(window, piece)
    group = group_of(*_without(number, piece, words, folded), counted=number is not None, people=people)
    if _NOBODY.match(folded):
        group = replace(group, shape=Shape.NOBODY)
    beside = Tally(
        group,
        comma=piece.comma,
        kin=is_kin(folded),
        others=_OTHERS.search(folded) is not None,
        possessive="'s " in folded,
        named=ends_in_name(words),
        bare=number is not None
        and not folded.replace(
            folded[max(0, number.span.start - piece.start) : number.span.end - piece.start], ""
        ).strip(" \"'."),
        role=not has_article(folded),
        office=is_office(folded),
    )
    if number is None:
        return _without_number(replace(beside, group=_unless_adjective(window, piece, group, words)))
    low, high = _bounds(number, event)
    factor = 2 if "couples" in folded and "couples" not in fold(number.span.text) else 1
    group = _with_noun_after(window, piece, number, group, people=people)
    return replace(
        beside, group=group, low=low and low * factor, high=high and high * factor, quantifier=number.quantifier
    )


def _without_number(item: Tally) -> Tally:
    """One person, nobody, or no figure at all."""
    told = {Shape.SINGLE: 1, Shape.NAME: 1, Shape.NOBODY: 0}.get(item.group.shape)
    return item if told is None else replace(item, low=told, high=told, quantifier=Quantifier.EXACT)


def _without(number: Number | None, piece: _Piece, words: str, folded: str) -> tuple[str, str]:
    """The group's words without those of its number, which hold commas and "and"s of their own."""
    if number is None:
        return words, folded
    start, end = max(0, number.span.start - piece.start), max(0, number.span.end - piece.start)
    return words[:start] + words[end:], folded[:start] + folded[end:]


def _number(window: _Window, piece: _Piece) -> Number | None:
    """The number that counts a group: the first, but not the one in "members of one family" or "father of three"."""
    inside = [
        n for n in window.numbers if piece.start <= n.start < piece.end or n.span.start <= piece.start < n.span.end
    ]
    for i, number in enumerate(inside):
        before = window.folded[piece.start : number.start]
        if i == 0 and _aged_name(window, piece, number):
            continue
        if _PARENT_OF.search(before) or (number.low == 1 and _OF_ONE.search(before)):
            continue
        following = inside[i + 1] if i + 1 < len(inside) else None
        if (
            number.low == 1
            and following
            and re.search(r"\bfamily\s+of\s+$", window.folded[number.start : following.start])
        ):
            continue
        return number
    return None


def _aged_name(window: _Window, piece: _Piece, number: Number) -> bool:
    """ "Ziad 13": digits that close a name are an age."""
    words = window.text[piece.start : number.start].strip()
    closes = number.span.start == number.start and _AGE_AT_END.fullmatch(window.folded, number.span.end, piece.end)
    return bool(words and closes) and 0 < number.value <= OLDEST and number.span.text.isdigit() and is_name(words)


def _with_noun_after(window: _Window, piece: _Piece, number: Number, group: Group, *, people: bool) -> Group:
    """A bare number's noun may stand after the span; "family of five" and "five-member family" count persons."""
    end = number.span.end
    if _STRONG.match(window.folded, end) or re.search(
        r"\b(?:family|families|household)\s+of\s+$", window.folded[piece.start : number.start]
    ):
        return replace(group, unit=Unit.PERSON)
    if not window.folded[end : piece.end].strip(" \"'.)") and piece.end == window.end:
        noun = counted_noun(window.folded, end)
        if noun is not None and (not people or noun.unit in (Unit.PERSON, Unit.HOUSEHOLD)):
            return replace(group, unit=noun.unit, standing=noun.standing, groups=noun.groups)
    return group


def _unless_adjective(window: _Window, piece: _Piece, group: Group, words: str) -> Group:
    """A bare singular before a plural noun only describes it: "|Refugee| deaths"."""
    if group.shape in (Shape.SINGLE, Shape.NAME) and piece.end == window.end and " " not in words.strip():
        following = _NEXT_WORD.match(window.folded, piece.end)
        noun = nouns().get(following.group(1)) if following else None
        if (
            noun is not None
            and noun.plural
            and not is_pronoun(words)
            and following
            and following.group(1) not in _STATES
        ):
            return replace(group, shape=Shape.PLURAL)
    return group


def _denied(window: _Window, total: Tally) -> Tally:
    """ "not |any casualties|": nobody."""
    before = window.folded[max(0, window.start - 40) : window.start]
    if _ANY.match(window.folded, window.start) and _NEGATED.search(before):
        return replace(total, low=0, high=0, quantifier=Quantifier.EXACT)
    return total


def _bounds(number: Number, event: Event) -> tuple[int | None, int | None]:
    """Displacement is told as IDMC tells it: "more than 500" are 500, with the quantifier kept."""
    if event in _IDMC and number.quantifier is Quantifier.MORE_THAN:
        return number.value, None
    if event in _IDMC and number.quantifier is Quantifier.LESS_THAN:
        return None, number.value
    return number.low, number.high


def _words(text: str, window: _Window, span: Span) -> Span:
    """The span, widened to hold the number that it counts."""
    used: Sequence[Number] = window.numbers
    start = min((span.start, *(n.span.start + window.offset for n in used)))
    end = max((span.end, *(n.span.end + window.offset for n in used)))
    return span if (start, end) == (span.start, span.end) else Span.of(text, start, end)
