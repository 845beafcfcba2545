"""A reading put in order for a person: each incident's figures by source, what differs, and what stands apart.

Nothing is counted here: the tolls are the reading's own; this only arranges its claims, and says where sources differ.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from warledger.cli.words import COUNTED, source_words
from warledger.model import Claim, Figure, Incident, Interval, Part, Reading, Scope, Source, Status
from warledger.read.accounts import read_accounts, source_of
from warledger.read.headcount import Headcount, count_heads


@dataclass(frozen=True, slots=True)
class Row:
    """One figure of one source on an incident, None where its claim tells none.

    `depth` is 0 for a whole; a part names its `whole`, a claim's id, and `others` of one person each that stand with
    it. `told` is how often the source tells it.
    """

    claim: Claim
    figure: Figure | None
    depth: int = 0
    whole: str | None = None
    others: tuple[Figure, ...] = ()
    told: int = 1

    @property
    def source(self) -> Source:
        """Who says so."""
        return self.claim.source

    @property
    def column(self) -> str:
        """What is counted."""
        return COUNTED[self.claim.event]


@dataclass(frozen=True, slots=True)
class Telling:
    """A claim that stands for all that tell the same; `told` is how many they are."""

    claim: Claim
    told: int = 1


@dataclass(frozen=True, slots=True)
class Voice:
    """What one source says in all, with the figures that bear it."""

    source: str
    said: Interval
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Difference:
    """A column of an incident's table on which its sources cannot all be right."""

    column: str
    voices: tuple[Voice, ...]


@dataclass(frozen=True, slots=True)
class Account:
    """An incident with its figures by source, its other claims, and the columns on which sources differ."""

    incident: Incident
    harms: tuple[Claim, ...]
    rows: tuple[Row, ...]
    others: tuple["Telling", ...]
    differences: tuple[Difference, ...]


def accounts(reading: Reading) -> Iterator[Account]:
    """The incidents of a reading in its order, the main one first; one told only as possible is left to `possible`."""
    by_id = {claim.id: claim for claim in reading.claims}
    for incident in reading.incidents:
        claims = [claim for claim in map(by_id.__getitem__, incident.claims) if _is_shown(claim)]
        if not claims:
            continue
        harms = [claim for claim in claims if claim.event in COUNTED]
        rows = tuple(_rows(harms))
        others = [claim for claim in claims if claim.event not in COUNTED]
        differences = tuple(_differences(harms, reading.report.text))
        yield Account(incident, tuple(harms), rows, _told_once(others), differences)


def figures_of(claims: Iterable[Claim], ids: Iterable[str]) -> tuple[Figure, ...]:
    """The figures of those claims that have these ids."""
    wanted = frozenset(ids)
    return tuple(figure for claim in claims if claim.id in wanted for figure in claim.figures)


def _is_shown(claim: Claim) -> bool:
    """Whether a claim tells of its incident alone, and as having happened or not."""
    return claim.scope is Scope.INCIDENT and claim.status is not Status.POSSIBLE


def apart(reading: Reading, scope: Scope) -> tuple[Telling, ...]:
    """Claims of this scope, which add up several incidents or tell of a wider past: in no incident's toll."""
    return _told_once([c for c in reading.claims if c.scope is scope and c.status is not Status.POSSIBLE])


def possible(reading: Reading) -> tuple[Telling, ...]:
    """Claims of what is feared, threatened, planned or demanded: in no toll."""
    return _told_once([claim for claim in reading.claims if claim.status is Status.POSSIBLE])


def loose(reading: Reading) -> tuple[Telling, ...]:
    """Claims that belong to no incident: words and deals, for the most part."""
    shown = {id_ for incident in reading.incidents for id_ in incident.claims}
    return _told_once([claim for claim in reading.claims if _is_shown(claim) and claim.id not in shown])


def _told_once(claims: Sequence[Claim]) -> tuple[Telling, ...]:
    """Claims of one source, event and figures are one telling: the one that says most stands for them."""
    same: dict[object, list[Claim]] = {}
    for claim in claims:
        same.setdefault(_telling_key(claim), []).append(claim)
    return tuple(Telling(max(told, key=lambda claim: len(list(claim.spans()))), len(told)) for told in same.values())


def _telling_key(claim: Claim) -> object:
    figures = tuple((figure.low, figure.high, figure.unit) for figure in claim.figures)
    # Words and deals are many in a report and each its own; what belongs to one incident is told again and again.
    own = claim.id if claim.incident is None and not figures else None
    return (claim.event, source_words(claim.source), claim.status, claim.scope, figures, own)


def _rows(claims: Sequence[Claim]) -> Iterator[Row]:
    """The claims' figures, source by source, each part below its whole, a retelling folded into the first telling."""
    parts = _parts(claims)
    below = {part.id for found in parts.values() for part in found}
    wholes = [claim for claim in claims if claim.id not in below]
    for source in dict.fromkeys(source_words(claim.source) for claim in wholes):
        own = [claim for claim in wholes if source_words(claim.source) == source]
        yield from _folded([row for claim in own for row in _with_parts(claim, parts, depth=0)])


def _parts(claims: Sequence[Claim]) -> dict[str, list[Claim]]:
    """The parts of each claim; a ring of parts is cut open, so that each claim keeps its place under some whole."""
    of = {claim.id: claim.part_of for claim in claims}
    parts: dict[str, list[Claim]] = {}
    for claim in claims:
        if claim.part_of in of and not _in_ring(claim.id, of):
            parts.setdefault(claim.part_of or "", []).append(claim)
    return parts


def _in_ring(start: str, of: Mapping[str, str | None]) -> bool:
    passed = {start}
    whole = of[start]
    while whole is not None and whole in of:
        if whole in passed:
            return whole == start
        passed.add(whole)
        whole = of[whole]
    return False


def _with_parts(
    claim: Claim, parts: Mapping[str, Sequence[Claim]], *, depth: int, whole: str | None = None
) -> Iterator[Row]:
    wholes = [figure for figure in claim.figures if figure.part is Part.WHO]
    yield from (Row(claim, figure, depth, whole) for figure in wholes)
    if not wholes:
        yield Row(claim, None, depth, whole)
    for figure in claim.figures:
        if figure.part is Part.SUB:
            yield Row(claim, figure, depth + 1, claim.id)
    for part in parts.get(claim.id, ()):
        yield from _with_parts(part, parts, depth=depth + 1, whole=claim.id)


def _folded(rows: Sequence[Row]) -> Iterator[Row]:
    """Rows of one source with retellings folded: the same figure told again, and a telling without a figure beside
    one with. Parts of one person each, mostly the named dead, share a row.
    """
    counted = {row.column for row in rows if row.figure and row.depth == 0}
    same: dict[object, list[Row]] = {}
    for row in rows:
        if row.figure is None and row.column in counted and row.claim.status is not Status.DENIED:
            continue
        same.setdefault(_key(row, words=_is_one(row.figure) and not row.depth), []).append(row)
    return map(_one_row, same.values())


def _one_row(told: Sequence[Row]) -> Row:
    first = told[0]
    texts = {row.figure.span.text.casefold(): row.figure for row in told if row.figure}
    if first.depth and _is_one(first.figure):
        return replace(first, others=tuple(texts.values())[1:])
    return replace(first, told=len(told))


def _key(row: Row, *, words: bool) -> object:
    figure = row.figure
    if figure is None:
        return (row.column, row.claim.status, row.depth)
    told = figure.span.text.casefold() if words else ""
    return (row.column, row.claim.status, row.depth, row.whole, figure.low, figure.high, figure.unit, told)


def _is_one(figure: Figure | None) -> bool:
    return figure is not None and figure.low == figure.high == 1


def _differences(claims: Sequence[Claim], text: str) -> Iterator[Difference]:
    heads = [count_heads(claim, text) for claim in sorted(claims, key=lambda claim: claim.trigger.start)]
    for column in dict.fromkeys(COUNTED[claim.event] for claim in claims):
        told = [head for head in heads if COUNTED[head.claim.event] == column]
        voices = _voices(told, heads, text)
        if any(not _meet(one.said, other.said) for one in voices for other in voices):
            yield Difference(column, tuple(voices))


def _voices(told: Sequence[Headcount], heads: Sequence[Headcount], text: str) -> list[Voice]:
    """What each source says of one column in all, as the tolls take it; a source that only denies says none."""
    names = {source_of(head.claim): source_words(head.claim.source) for head in told}
    asserted = [head for head in told if head.claim.status is Status.ASSERTED]
    said = [account for account in read_accounts(asserted, heads, text) if account.source in names]
    claims = [head.claim for head in told]
    voices = [Voice(names[a.source], a.interval, figures_of(claims, a.borne_by)) for a in said]
    denied = dict.fromkeys(source_words(head.claim.source) for head in told if head.claim.status is Status.DENIED)
    heard = {voice.source for voice in voices}
    return voices + [Voice(source, Interval(0, 0)) for source in denied if source not in heard]


def _meet(one: Interval, other: Interval) -> bool:
    return (other.high is None or one.low <= other.high) and (one.high is None or other.low <= one.high)
