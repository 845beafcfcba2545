"""The words of a `who` in, the figure that they tell out: how many of what, with its doubt, unit and standing."""

import re
from dataclasses import replace

from warledger.model import Event, Family, Figure, Part, Quantifier, Span, Standing, Unit
from warledger.read.coordination import Tally, Trait, add_up
from warledger.read.figure_window import Window, window_of
from warledger.read.folding import fold
from warledger.read.groups import Piece, cut_into_groups, unbracketed
from warledger.read.nouns import counted_noun, nouns, word_class
from warledger.read.number_kinds import OLDEST
from warledger.read.numbers import Number
from warledger.read.standing import WORD
from warledger.read.victims import Group, Shape, ends_in_name, group_of, is_name

_NOBODY = re.compile(r"[\s\"'(]*(?:no(?!\s+(?:fewer|less|more|higher)\b)|none|nobody|neither|nil)\b")
_NEGATED = re.compile(r"\b(?:no|not|never|without|nor|neither|denied|nobody)\b|n't\b")
_ANY = re.compile(r"\s*any(?:one|body)?\b")
_OF_ONE = re.compile(r"\bof\s+$")
_PARENT_OF = re.compile(r"\b(?:father|mother|parents?|dad|mum|mom|grandmother|grandfather)\s+of\s+$")
_FAMILY_OF = re.compile(r"\b(?:family|families|household)\s+of\s+$")
_PLACED = re.compile(r"\b(?:from|of|in|near|at)\s")
_STRONG = re.compile(r"-(?:member|strong|person|man)\b")
_OTHERS = frozenset(("other", "others", "more", "another"))
_STATES = frozenset(("injured", "wounded", "dead", "killed", "missing", "displaced", "deceased", "homeless"))
_NEXT_WORD = re.compile(r"\s+([a-z-]+)")
_MARKS = " \"'.)\n\t"
_TOLD = {Shape.SINGLE: 1, Shape.NAME: 1, Shape.NOBODY: 0}
_BEFALLS_PEOPLE = frozenset(event for event in Event if event.family is Family.PEOPLE) | {Event.SHOOT}
_IDMC = frozenset({Event.DISPLACE, Event.RETURN})
_PEOPLE = (Unit.PERSON, Unit.HOUSEHOLD)


def read_figure(text: str, span: Span, event: Event, *, part: Part = Part.WHO) -> Figure:
    """The figure that the words of `span` tell as who or what `event` befell.

    Looks a few words around `span` too: for a quantifier or number cut off before it (the figure's span then holds
    them), the noun after it, a negation.

    >>> read_figure("Two women and three children died.", Span(0, 28, "Two women and three children"), Event.KILL).low
    5
    """
    window = window_of(text, span)
    pieces = cut_into_groups(window)
    total = _denied(window, add_up([_tally(window, piece, event, alone=len(pieces) == 1) for piece in pieces]))
    unit = total.group.unit or Unit.OTHER
    if event is Event.DESTROY and unit is Unit.PERSON and not _OTHERS.isdisjoint(fold(span.text).split()):
        unit = Unit.OTHER
    people = unit in _PEOPLE
    standing, groups = (total.group.standing, total.group.groups) if people else (Standing.UNKNOWN, ())
    return Figure(_words(text, window, span), total.low, total.high, total.quantifier, unit, standing, groups, part)


def _tally(window: Window, piece: Piece, event: Event, *, alone: bool) -> Tally:
    """One group's tally; `alone` spares it the traits that only matter beside other groups."""
    people = event in _BEFALLS_PEOPLE
    written = unbracketed(window.text[piece.start : piece.end])
    folded = unbracketed(window.folded[piece.start : piece.end])
    if _NOBODY.match(folded):
        group = replace(group_of(written, folded, counted=False, people=people), shape=Shape.NOBODY)
        return Tally(group, 0, 0, Quantifier.EXACT)
    number = _number(window, piece)
    if number is None:
        group = group_of(written, folded, counted=False, people=people)
        group = _unless_adjective(window, piece, group)
        told = _TOLD.get(group.shape)
        quantifier = Quantifier.NONE if told is None else Quantifier.EXACT
        return Tally(group, told, told, quantifier, Trait.NONE if alone else _traits(piece, group, written, folded))
    written, folded = _without(number, piece, written), _without(number, piece, folded)
    group = group_of(written, folded, counted=True, people=people)
    group = _with_noun_after(window, piece, number, group, people=people)
    low, high = _bounds(number, event)
    if "couples" in folded:  # "two couples"
        low, high = low and 2 * low, high and 2 * high
    return Tally(group, low, high, number.quantifier, Trait.NONE if alone else _traits(piece, group, written, folded))


def _traits(piece: Piece, group: Group, written: str, folded: str) -> Trait:
    """What the group's place among others hangs on; `written` and `folded` are its words without its number."""
    tokens = WORD.findall(folded)
    office = not word_class("office").isdisjoint(tokens)
    article = bool(tokens) and tokens[0] in word_class("determiner")
    told = {
        Trait.COMMA: piece.comma,
        Trait.KIN: not word_class("kin").isdisjoint(tokens[:4]),
        Trait.OTHERS: not _OTHERS.isdisjoint(tokens),
        Trait.POSSESSIVE: "'s " in folded,
        Trait.NAMED: ends_in_name(written),
        Trait.PLACED: _PLACED.search(folded) is not None and ends_in_name(written),
        Trait.BARE: group.shape is Shape.NUMBER and not folded.strip(_MARKS),
        Trait.OFFICE: office,
        Trait.BARE_OFFICE: office and not article,
    }
    traits = Trait.NONE
    for trait, holds in told.items():
        traits |= trait if holds else Trait.NONE
    return traits


def _without(number: Number, piece: Piece, words: str) -> str:
    """The group's words without those of its number, which hold commas and "and"s of their own."""
    return words[: max(0, number.span.start - piece.start)] + words[max(0, number.span.end - piece.start) :]


def _number(window: Window, piece: Piece) -> Number | None:
    """The number that counts a group: the first that does not count something else."""
    inside = [n for n in window.numbers if n.span.start < piece.end and piece.start < n.span.end]
    for i, number in enumerate(inside):
        following = inside[i + 1] if i + 1 < len(inside) else None
        if not (_counts_others(window, piece, number, following) or (i == 0 and _aged_name(window, piece, number))):
            return number
    return None


def _counts_others(window: Window, piece: Piece, number: Number, following: Number | None) -> bool:
    """Whether it counts whose people they are: "members of one family", "father of three", "one family of five"."""
    before = window.folded[piece.start : number.start]
    if not before.isspace() and _PARENT_OF.search(before):
        return True
    if number.value != 1:
        return False
    if _OF_ONE.search(before):
        return True
    return following is not None and _FAMILY_OF.search(window.folded[number.start : following.start]) is not None


def _aged_name(window: Window, piece: Piece, number: Number) -> bool:
    """Whether digits that close a name are an age: "Ziad 13"."""
    name = window.text[piece.start : number.start].strip()
    closes = name and not window.folded[number.span.end : piece.end].strip(_MARKS)
    return bool(closes) and 0 < number.value <= OLDEST and number.span.text.isdigit() and is_name(name)


def _with_noun_after(window: Window, piece: Piece, number: Number, group: Group, *, people: bool) -> Group:
    """The group with a unit from around its number: "family of five", "five-member family", a noun after the span."""
    end = number.span.end
    if _STRONG.match(window.folded, end) or _FAMILY_OF.search(window.folded[piece.start : number.start]):
        return replace(group, unit=Unit.PERSON)
    if piece.end == window.end and not window.folded[end : piece.end].strip(_MARKS):
        noun = counted_noun(window.folded, end)
        if noun is not None and (not people or noun.unit in _PEOPLE):
            return replace(group, unit=noun.unit, standing=noun.standing, groups=noun.groups)
    return group


def _unless_adjective(window: Window, piece: Piece, group: Group) -> Group:
    """The group, a plural if its one bare word only describes the plural noun after it: "|Refugee| deaths"."""
    word = window.folded[piece.start : piece.end].strip()
    if piece.end != window.end or group.shape not in (Shape.SINGLE, Shape.NAME) or " " in word:
        return group
    following = _NEXT_WORD.match(window.folded, piece.end)
    if following is None or following.group(1) in _STATES or word in word_class("one person"):
        return group
    noun = nouns().get(following.group(1))
    return replace(group, shape=Shape.PLURAL) if noun is not None and noun.plural else group


def _denied(window: Window, total: Tally) -> Tally:
    """Nobody, where "any" stands after a negation: "not |any casualties|"."""
    if _ANY.match(window.folded, window.start, window.end):
        before = window.folded[max(0, window.start - 40) : window.start]
        if _NEGATED.search(before):
            return replace(total, low=0, high=0, quantifier=Quantifier.EXACT)
    return total


def _bounds(number: Number, event: Event) -> tuple[int | None, int | None]:
    """Displacement is told as IDMC tells it: "more than 500" are 500, with the quantifier kept."""
    if event in _IDMC and number.quantifier is Quantifier.MORE_THAN:
        return number.value, None
    if event in _IDMC and number.quantifier is Quantifier.LESS_THAN:
        return None, number.value
    return number.low, number.high


def _words(text: str, window: Window, span: Span) -> Span:
    """The span, widened to hold the numbers that it counts by."""
    start = min((span.start, *(number.span.start + window.offset for number in window.numbers)))
    end = max((span.end, *(number.span.end + window.offset for number in window.numbers)))
    return span if (start, end) == (span.start, span.end) else Span.of(text, start, end)
