"""Mentions in, the same with the people that plain words tell of and the network passed over.

"The raid left over 40 missing": where a number stands right before a plain word of harm and no mention holds it,
the number is that word's, and where the word itself was passed over, it tells of an event.
"""

import re
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from warledger.model import Event, Span
from warledger.read.mentions import Argument, Mention, Mentions, Role
from warledger.read.number_kinds import NumberKind
from warledger.read.numbers import Number, find_numbers

_EVENTS: Final = {
    "killed": Event.KILL, "dead": Event.KILL, "died": Event.KILL, "slain": Event.KILL, "martyred": Event.KILL,
    "neutralized": Event.KILL, "neutralised": Event.KILL, "wounded": Event.INJURE, "injured": Event.INJURE,
    "missing": Event.MISSING, "arrested": Event.DETAIN, "detained": Event.DETAIN, "kidnapped": Event.ABDUCT,
    "abducted": Event.ABDUCT, "displaced": Event.DISPLACE,
}  # fmt: skip
_TOLD: Final = re.compile(
    r"(?P<noun>(?:\s+(?!(?:were|was|are|is|have|has|had|been|who|that|and|or|reported|reportedly|confirmed|feared|said|by|in|on|at)\b)"
    r"[^\W\d_][\w’'-]*){0,4}?)"
    r"(?:\s+(?:were|was|are|is|have|has|had|been|being|also|now|reported|reportedly|confirmed|feared|believed))*"
    r"\s+[“\"‘']?(?P<harm>" + "|".join(_EVENTS) + r")\b",
    re.IGNORECASE,
)
_SPEAKER: Final = re.compile(
    r"(?P<name>[A-Z][\w’'.-]*(?:\s+[A-Z][\w’'.-]*){0,4})\s+(?:said|says|told|announced|claimed|reported|added)\b[^.!?]*$"
)
_SENTENCE: Final = re.compile(r"[.!?][”\"’]?\s|\n\s*\n")
_LONGEST: Final = 400
_CERTAIN: Final = 0.6
"""Score of what is recovered: more likely than not; lower than nearly all that the network says itself."""
_BESIDE: Final = 0.75
"""Chance that a recovered event and a mention in the same sentence are one incident."""


def recover(mentions: Mentions, text: str) -> Mentions:
    """`mentions` with the numbers that stand right before a word of harm and that no mention held."""
    told = list(mentions.mentions)
    held = [(s.start, s.end) for m in told for role in Role if role is not Role.WHERE for s in m.spans(role)]
    fresh: list[Mention] = []
    for number in find_numbers(text):
        match = _TOLD.match(text, number.span.end) if number.kind is NumberKind.COUNT else None
        if match is None or any(start <= number.start < end for start, end in held):
            continue
        who = Argument(Role.WHO, Span.of(text, number.span.start, match.end("noun")), _CERTAIN)
        place = _mention_at(told, match.start("harm"), match.end("harm"))
        if place is None:
            fresh.append(_event(text, number, match, who))
        elif told[place].event in _EVENTS.values() and not told[place].spans(Role.WHO):
            told[place] = replace(told[place], arguments=(*told[place].arguments, who))
    return _merged(told, fresh, mentions, text) if fresh else Mentions(tuple(told), mentions.same)


def _mention_at(told: Sequence[Mention], start: int, end: int) -> int | None:
    for place, mention in enumerate(told):
        if mention.trigger.start < end and start < mention.trigger.end:
            return place
    return None


def _event(text: str, number: Number, match: re.Match[str], who: Argument) -> Mention:
    """A mention of the word of harm, with its speaker where he stands before the number in the sentence."""
    trigger = Span.of(text, match.start("harm"), match.end("harm"))
    near = max(0, number.span.start - _LONGEST)
    begin = max((m.end() for m in _SENTENCE.finditer(text, near, number.span.start)), default=near)
    speaker = _SPEAKER.search(text, begin, number.span.start)
    arguments = [who]
    if speaker:
        arguments.append(Argument(Role.SRC, Span.of(text, *speaker.span("name")), _CERTAIN))
    return Mention(_EVENTS[match["harm"].lower()], trigger, tuple(arguments), score=_CERTAIN)


def _merged(told: Sequence[Mention], fresh: Sequence[Mention], before: Mentions, text: str) -> Mentions:
    """All mentions in text order, pairs renumbered; a fresh one goes with the mentions of its own sentence."""
    every = sorted((*told, *fresh), key=lambda mention: mention.trigger.start)
    number = {id(mention): place for place, mention in enumerate(every)}
    same = {(number[id(told[i])], number[id(told[j])]): chance for (i, j), chance in before.same.items()}
    ends = [match.end() for match in _SENTENCE.finditer(text)]
    sentence = [bisect_left(ends, mention.trigger.start + 1) for mention in every]
    for mention in fresh:
        place = number[id(mention)]
        for other in range(len(every)):
            if other != place and sentence[other] == sentence[place]:
                same[min(other, place), max(other, place)] = _BESIDE
    return Mentions(tuple(every), same)
