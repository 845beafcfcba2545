"""Reports told by hand: a text and a line an event, as the corpus guidelines write them, give what a network would.

A line reads `KILL | killed#2 | who=two men | src=the mayor | inc=A`: the type, the trigger (the second "killed" of
the text), then arguments, each the occurrence nearest to the trigger.
"""

import re
from dataclasses import dataclass
from datetime import date

from warledger.model import Claim, Event, Incident, Report, Scope, Span, Status
from warledger.read.assembly import Date, Locate, assemble
from warledger.read.mentions import Argument, Mention, Mentions, Role

SURE, UNLIKELY = 0.95, 0.05
ROLES = {role.value for role in Role}


@dataclass(frozen=True)
class Story:
    """A report, read: its claims and incidents, with short ways to ask for them."""

    text: str
    claims: tuple[Claim, ...]
    incidents: tuple[Incident, ...]

    def claim(self, trigger: str, nth: int = 1) -> Claim:
        start = occurrences(self.text, trigger)[nth - 1]
        return next(c for c in self.claims if c.trigger.start == start)

    def toll(self, name: str = "killed", incident: int = 0) -> tuple[int, int | None] | None:
        count = self.incidents[incident].toll.counts().get(name)
        return (count.interval.low, count.interval.high) if count else None


def read(text: str, *lines: str, locate: Locate | None = None, on: Date | None = None) -> Story:
    report = Report("r1", text, published=date(2031, 5, 12))
    claims, incidents = assemble(report, mentions(text, *lines), locate=locate, date=on)
    return Story(text, claims, incidents)


def mentions(text: str, *lines: str) -> Mentions:
    """What a network would say: mentions in text order, the same letter (or letters) told as the same incident."""
    told = sorted((_mention(text, line) for line in lines), key=lambda pair: pair[0].trigger)
    same = {
        (i, j): SURE if told[i][1] and told[i][1] == told[j][1] else UNLIKELY
        for i in range(len(told))
        for j in range(i + 1, len(told))
    }
    return Mentions(tuple(mention for mention, _ in told), same)


def _mention(text: str, line: str) -> tuple[Mention, str]:
    event, trigger, *rest = (part.strip() for part in line.split("|"))
    keys = [part.partition("=")[::2] for part in rest]
    span = _span(text, trigger, near=0)
    told = dict(keys)
    return (
        Mention(
            event=Event(event),
            trigger=span,
            arguments=tuple(
                Argument(Role(key), _span(text, words, near=span.start)) for key, words in keys if key in ROLES
            ),
            scope=Scope(told.get("scope", "incident")),
            status=Status(told.get("status", "asserted")),
        ),
        told.get("inc", ""),
    )


def _span(text: str, words: str, *, near: int) -> Span:
    words, _, nth = words.partition("#")
    starts = occurrences(text, words)
    assert starts, f"{words!r} is not in the text"
    start = starts[int(nth) - 1] if nth else min(starts, key=lambda s: abs(s - near))
    return Span.of(text, start, start + len(words))


def occurrences(text: str, words: str) -> list[int]:
    return [m.start() for m in re.finditer(rf"(?<!\w){re.escape(words)}", text)]
