"""Mentions in, the same with the speaker whom their own sentence names, where the network tied none to them.

Only for people harmed: whose figure it is matters most there. On the annotated reports it finds as many sources that
the network missed as it adds where the annotation has none.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from warledger.model import Family, Span, Status
from warledger.read.mentions import Argument, Mention, Mentions, Role

_END: Final = re.compile(r"[.!?][”\"’)]*\s+(?=[\"“‘(]?[A-Z0-9])|\n")
_SAYS: Final = r"(?:said|says|reported|announced|confirmed|claimed|stated)"
_NAME: Final = r"(?P<name>(?!(?i:in|on|at|as|after|before|for|from|with|by)\s)(?:[\w’'-]+\s+){0,6}?[\w’'-]+)"
_TOLD: Final = (
    re.compile(
        r"\baccording to\s+" + _NAME + r"(?=[.,;:)]|\s+(?:on|in|who|that|which|and|as|from)\b|$)", re.IGNORECASE
    ),
    re.compile(
        r"(?:^|[,;:—–“”\"]\s*|\b(?:statement|but|and|while)\s+)"
        + _NAME
        + r"\s+(?:also\s+|has\s+|have\s+)?"
        + _SAYS
        + r"\b"
    ),
    re.compile(r",[”\"]?\s+" + _SAYS + r"\s+" + _NAME + r"(?=[.,;]|$)"),
)
_NOBODY: Final = re.compile(
    r"\b(?:which|that|was|were|is|are|be|been|being|has|have|had|there|what|killed|wounded|injured|dead|to|by)\b",
    re.IGNORECASE,
)
_PRONOUNS: Final = frozenset({"he", "she", "they", "it"})
_SURE: Final = 0.6
"""Score of a speaker found so: lower than nearly all that the network ties itself."""


def give_voice(mentions: Mentions, text: str) -> Mentions:
    """`mentions` with the speaker of their sentence: whom a neighbour has, else who stands beside a word of saying."""
    begins = [0, *(match.end() for match in _END.finditer(text)), len(text)]
    sentence = [bisect_right(begins, mention.trigger.start) - 1 for mention in mentions.mentions]
    voices, speakers = _shared(mentions.mentions, sentence, begins), _speakers(mentions.mentions)
    told = []
    for mention, place in zip(mentions.mentions, sentence, strict=True):
        own = mention.spans(Role.SRC)
        near = [span for span in own if begins[place] <= span.start < begins[place + 1]]
        if near or mention.event.family is not Family.PEOPLE:
            told.append(mention)
            continue
        if place not in voices:
            voices[place] = _before(
                _speaker(text, begins[place], begins[place + 1]), speakers, since=begins[max(0, place - 1)]
            )
        voice = voices[place]
        told.append(_told_by(mention, voice) if voice and not (own and _is_far(voice, begins[place])) else mention)
    return Mentions(tuple(told), mentions.same)


def _told_by(mention: Mention, voice: Argument) -> Mention:
    others = tuple(a for a in mention.arguments if a.role is not Role.SRC)
    return replace(mention, arguments=(*others, voice))


def _is_far(voice: Argument, begin: int) -> bool:
    """Whether a voice stands before its sentence: no reason to put it in another's place."""
    return voice.span.end <= begin


def _speakers(mentions: Sequence[Mention]) -> list[Span]:
    """All who speak, in text order: sources, and whoever accuses, denies, threatens or agrees."""
    spans = {span for mention in mentions for span in mention.spans(Role.SRC)}
    spans |= {s for mention in mentions if _speaks_itself(mention) for s in mention.spans(Role.BY)}
    return sorted(spans)


def _speaks_itself(mention: Mention) -> bool:
    return mention.event.family is Family.WORDS or mention.status is Status.DENIED


def _before(voice: Argument | None, speakers: Sequence[Span], *, since: int) -> Argument | None:
    """`voice`; for a pronoun, whoever spoke last before it: in the sentence before (from `since` on), or nobody."""
    if voice is None or voice.span.text.lower() not in _PRONOUNS:
        return voice
    earlier = [span for span in speakers if since <= span.start and span.end <= voice.span.start]
    return replace(voice, span=earlier[-1]) if earlier else None


def _shared(mentions: Sequence[Mention], sentence: Sequence[int], begins: Sequence[int]) -> dict[int, Argument | None]:
    """The surest speaker of each sentence that names one itself."""
    voices: dict[int, Argument | None] = {}
    for mention, place in zip(mentions, sentence, strict=True):
        for argument in mention.arguments:
            best = voices.get(place)
            near = begins[place] <= argument.span.start < begins[place + 1]
            if near and argument.role is Role.SRC and (best is None or argument.score > best.score):
                voices[place] = argument
    return voices


def _speaker(text: str, start: int, end: int) -> Argument | None:
    """Who says it, by the words of one sentence at [start, end)."""
    words = text[start:end].rstrip()
    for pattern in _TOLD:
        found = pattern.search(words)
        if found and not _NOBODY.search(found["name"]):
            return Argument(Role.SRC, Span.of(text, start + found.start("name"), start + found.end("name")), _SURE)
    return None
