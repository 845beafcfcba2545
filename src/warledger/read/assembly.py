"""A report and the network's mentions in, claims and incidents out: the rules' whole way, step by step."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import replace
from itertools import chain

from warledger.model import (
    Claim,
    Figure,
    Incident,
    Part,
    Place,
    PlacePrecision,
    Report,
    Scope,
    Source,
    Span,
    TimePrecision,
    When,
)
from warledger.read.actors import country_of, read_actor
from warledger.read.figures import read_figure
from warledger.read.headcount import Headcount, count_heads
from warledger.read.incidents import build_incident, group_mentions, letter, main_first
from warledger.read.mentions import Mention, Mentions, Role
from warledger.read.parts import find_parts
from warledger.read.recovery import recover
from warledger.read.settling import settle
from warledger.read.sources import resolve_sources
from warledger.read.voices import give_voice

Locate = Callable[[Report, Sequence[Span]], Sequence[Place]]
"""Words of place, in any order, to one Place each."""
Date = Callable[[Report, Sequence[Span]], Sequence[When]]
"""Words of time, in any order, to one When each."""


def assemble(
    report: Report, mentions: Mentions, *, locate: Locate | None = None, date: Date | None = None
) -> tuple[tuple[Claim, ...], tuple[Incident, ...]]:
    """One claim a mention, c1 c2 ... in text order, and the incidents that they tell of, the report's subject first.

    Without `locate` and `date` the words of place and time stand with precision unknown.
    """
    mentions = give_voice(recover(settle(mentions, report.text), report.text), report.text)
    claims = _claims(report, mentions.mentions, locate or _unplaced, date or _undated)
    groups = main_first([[claims[i] for i in group] for group in group_mentions(mentions, claims)])
    incident_of = {claim.id: letter(n) for n, group in enumerate(groups) for claim in group}
    heads = [count_heads(claim, report.text) for claim in claims]
    part_of = find_parts(heads, report.text, incident_of)
    done = {h.claim.id: _placed(h, incident_of, part_of) for h in heads}
    incidents = [build_incident(letter(n), [done[c.id] for c in group], report.text) for n, group in enumerate(groups)]
    return tuple(head.claim for head in done.values()), tuple(incidents)


def _placed(head: Headcount, incident_of: Mapping[str, str], part_of: Mapping[str, str]) -> Headcount:
    claim = head.claim
    return replace(head, claim=replace(claim, incident=incident_of.get(claim.id), part_of=part_of.get(claim.id)))


def is_rollup(incident: Incident, claims: Sequence[Claim]) -> bool:
    """Whether an incident is the sum of others: all its claims add up several, so it is never added to anything."""
    mine = set(incident.claims)
    return all(c.scope is Scope.TOLL for c in claims if c.id in mine)


def _claims(report: Report, mentions: Sequence[Mention], locate: Locate, date: Date) -> list[Claim]:
    wheres, whens = (sorted({span for m in mentions for span in m.spans(role)}) for role in (Role.WHERE, Role.WHEN))
    places = dict(zip(wheres, locate(report, wheres), strict=True))
    times = dict(zip(whens, date(report, whens), strict=True))
    sources = resolve_sources(report, [next(iter(m.spans(Role.SRC)), None) for m in mentions])
    return [
        _claim(report.text, mention, f"c{n}", source=source, places=places, times=times)
        for n, (mention, source) in enumerate(zip(mentions, sources, strict=True), 1)
    ]


def _claim(
    text: str, mention: Mention, name: str, *, source: Source, places: dict[Span, Place], times: dict[Span, When]
) -> Claim:
    when = next(iter(mention.spans(Role.WHEN)), None)
    return Claim(
        id=name,
        event=mention.event,
        trigger=mention.trigger,
        source=source,
        figures=tuple(_figures(text, mention)),
        actors=tuple(read_actor(text, span) for span in mention.spans(Role.BY)),
        means=mention.spans(Role.MEANS),
        places=tuple(places[span] for span in mention.spans(Role.WHERE)),
        when=times[when] if when else None,
        scope=mention.scope,
        status=mention.status,
        confidence=min(max(float(mention.score), 0.0), 1.0),
    )


def _figures(text: str, mention: Mention) -> list[Figure]:
    parts = ((Role.WHO, Part.WHO), (Role.SUB, Part.SUB))
    spans = chain.from_iterable(((span, part) for span in mention.spans(role)) for role, part in parts)
    return [read_figure(text, span, mention.event, part=part) for span, part in spans]


def _unplaced(report: Report, spans: Sequence[Span]) -> Sequence[Place]:
    """Words of place as they stand; only a country is known by its name."""
    del report
    return [Place(s, PlacePrecision.UNKNOWN, "not resolved", country=country_of(s.text)) for s in spans]


def _undated(report: Report, spans: Sequence[Span]) -> Sequence[When]:
    del report
    return [When(s, TimePrecision.UNKNOWN, "not resolved") for s in spans]
