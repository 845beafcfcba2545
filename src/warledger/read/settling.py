"""The network's mentions in, the same mentions without arguments that cannot stand out.

The network ties each span to each trigger by itself. Seen together some ties fall: scraps of words, ages taken for
numbers, people who did it and are also said to have suffered it, and people of the next trigger.
"""

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import replace
from typing import Final

from warledger.model import Event, Span, Status
from warledger.read.mentions import Argument, Mention, Mentions, Role

_SCRAP: Final = re.compile(
    r"(?:[\W_]|a|an|the|of|and|or|in|at|on|to|from|by|with"
    r"|for|that|who|year|years|old|more|than|over|least|some|about)+",
    re.IGNORECASE,
)
_AGE: Final = re.compile(r"\d{1,3}")
_NAME_BEFORE: Final = re.compile(r"[A-Z][\w’'.-]*,?\s*[,(]\s*$")
_AGE_AFTER: Final = re.compile(r"\W?(?:years?|yrs?)\b", re.IGNORECASE)
_BEFORE: Final = 40
_SILENT: Final = re.compile(
    r"\b(?:(?:did|does|do|has|have) not|without|didn[’']t|doesn[’']t|declined to)"
    r"\s+(?:mention|giv|say|specif|disclos|comment|elaborat)\w*\b[^.]*$"
)
_BEFALL: Final = frozenset(
    {Event.KILL, Event.INJURE, Event.MISSING, Event.ABDUCT, Event.DETAIN, Event.RELEASE, Event.DISPLACE, Event.SHOOT}
)


def settle(mentions: Mentions, text: str) -> Mentions:
    """`mentions` of a report with this `text`, each with the arguments that stand when all are seen together."""
    told = [_without_scraps(mention, text) for mention in mentions.mentions]
    rivals = _rivals(told)
    return Mentions(tuple(_without_others(mention, rivals) for mention in told), mentions.same)


def _without_scraps(mention: Mention, text: str) -> Mention:
    mention = _unsaid(mention, text)
    kept = [a for a in mention.arguments if not _SCRAP.fullmatch(a.span.text)]
    kept = [a for a in kept if not _is_age(a, kept, text)]
    kept = [a for a in kept if not _did_it(a, kept)]
    return mention if len(kept) == len(mention.arguments) else replace(mention, arguments=tuple(kept))


def _unsaid(mention: Mention, text: str) -> Mention:
    """Harm that somebody did not speak of is not denied: "the ministry did not mention casualties"."""
    start = mention.trigger.start
    silent = mention.status is Status.DENIED and _SILENT.search(text, max(0, start - _BEFORE), start)
    return replace(mention, status=Status.POSSIBLE) if silent else mention


def _is_age(argument: Argument, all_of_them: Sequence[Argument], text: str) -> bool:
    """A bare number beside a name ("Selim Arda, 25") or before "-year-old", where others are told of too."""
    if argument.role is not Role.WHO or not _AGE.fullmatch(argument.span.text):
        return False
    alone = sum(a.role is Role.WHO for a in all_of_them) == 1
    span = argument.span
    after_name = _NAME_BEFORE.search(text[max(0, span.start - _BEFORE) : span.start])
    return not alone and bool(after_name or _AGE_AFTER.match(text, span.end))


def _did_it(argument: Argument, all_of_them: Sequence[Argument]) -> bool:
    """People who more likely did it than suffered it, where somebody else suffered it."""
    if argument.role is not Role.WHO:
        return False
    others = any(a.role is Role.WHO and not a.span.meets(argument.span) for a in all_of_them)
    surer = any(a.role is Role.BY and a.span.meets(argument.span) and a.score > argument.score for a in all_of_them)
    return others and surer


def _rivals(mentions: Sequence[Mention]) -> dict[Span, list[tuple[Mention, float]]]:
    """For each span, the mentions whose surest victim it is, with the score."""
    rivals: dict[Span, list[tuple[Mention, float]]] = defaultdict(list)
    for mention in mentions:
        best = max((a for a in mention.arguments if a.role is Role.WHO), key=lambda a: a.score, default=None)
        if best and mention.event in _BEFALL:
            rivals[best.span].append((mention, best.score))
    return rivals


def _without_others(mention: Mention, rivals: Mapping[Span, Sequence[tuple[Mention, float]]]) -> Mention:
    """Without people who are another mention's surest victims, and more surely so, where it has surer ones itself."""
    if mention.event not in _BEFALL:
        return mention
    best = max((a.score for a in mention.arguments if a.role is Role.WHO), default=0.0)
    kept = [a for a in mention.arguments if not (a.role is Role.WHO and a.score < best and _is_anothers(a, rivals))]
    return mention if len(kept) == len(mention.arguments) else replace(mention, arguments=tuple(kept))


def _is_anothers(argument: Argument, rivals: Mapping[Span, Sequence[tuple[Mention, float]]]) -> bool:
    return any(score > argument.score for _, score in rivals.get(argument.span, ()))
