"""An incident's claims in, its Toll out: each person once, low to high over what the report's sources say."""

import re
from collections.abc import Sequence
from typing import Final

from warledger.model import Claim, Count, Event, Interval, Scope, Status, Toll
from warledger.read.accounts import WRITER, Account, merge, read_accounts, source_of
from warledger.read.headcount import Headcount, count_heads
from warledger.read.people import People, Side, Telling, is_plural, names_a_group, sides_meet, surely_same_person
from warledger.read.roster import read_roster

MEASURES: Final[dict[str, frozenset[Event]]] = {
    "killed": frozenset({Event.KILL}),
    "injured": frozenset({Event.INJURE}),
    "missing": frozenset({Event.MISSING}),
    "detained": frozenset({Event.DETAIN, Event.ABDUCT}),
    "displaced": frozenset({Event.DISPLACE}),
}
HARM: Final = frozenset[Event]().union(*MEASURES.values())
_HIT: Final = re.compile(
    r"(?:shot|shoots|shooting|stabbed|stabs|stabbing|hit|struck)\b(?P<aimed>\s+at\b)?", re.IGNORECASE
)  # fmt: skip


def toll_of(claims: Sequence[Claim], text: str) -> Toll:
    """The toll of one incident, told by `claims` of the report with this `text`.

    Background and possible harm count nowhere; a roll-up only where no claim of the incident itself gives a number.
    """
    return toll_of_heads([count_heads(c, text) for c in claims], text)


def toll_of_heads(heads: Sequence[Headcount], text: str) -> Toll:
    """As `toll_of`, of claims whose people are counted already."""
    harms = sorted((h for h in heads if _counts(h.claim)), key=lambda h: h.claim.trigger.start)
    dead = _dead(harms)
    counts: dict[str, Count | None] = {}
    for name, events in MEASURES.items():
        mine = _of_the_incident([h for h in harms if h.claim.event in events])
        mine = _still_alive(mine, dead) if name in ("injured", "missing") else mine
        counts[name] = _count(mine, harms, text)
    hit = _hit_and_alive(heads, text, counts["killed"], dead)
    if hit and (counts["injured"] is None or _tells_more(hit, counts["injured"])):
        counts["injured"] = hit
    return Toll(**counts)


def _counts(claim: Claim) -> bool:
    return claim.event in HARM and claim.status is not Status.POSSIBLE and claim.scope is not Scope.BACKGROUND


def _of_the_incident(heads: Sequence[Headcount]) -> list[Headcount]:
    own = [h for h in heads if h.claim.scope is Scope.INCIDENT]
    return own if any(h.interval for h in own) else list(heads)


def _count(heads: Sequence[Headcount], harms: Sequence[Headcount], text: str) -> Count | None:
    told = [h for h in heads if h.claim.status is Status.ASSERTED]
    accounts = read_accounts(told, harms, text)
    accounts += _denials([h for h in heads if h.claim.status is Status.DENIED], told)
    return _span(accounts) if accounts else None


def _span(accounts: Sequence[Account]) -> Count:
    """From the lowest word to the highest.

    The writer has weighed his sources: where he gives a total of his own, a lower word of a source (a first count,
    one hospital's) does not undercut it. A number of soldiers or fighters alone is no such total. A denial of any harm
    undercuts, and "up to ten" gives no low bound.
    """
    own = [a for a in accounts if (a.source == WRITER and not a.armed) or a.interval.high == 0] or list(accounts)
    firm = [a for a in own if not a.at_most] or [a for a in accounts if not a.at_most] or own
    low, top = min(firm, key=lambda a: a.interval.low), max(accounts, key=_reach)
    return Count(Interval(low.interval.low, top.interval.high), merge(low, top))


def _reach(account: Account) -> tuple[int, bool]:
    """How high an account goes; of two that start level, a closed one says more than an open one."""
    high = account.interval.high
    return (account.interval.low, False) if high is None else (high, True)


def _denials(denied: Sequence[Headcount], told: Sequence[Headcount]) -> list[Account]:
    """Sources that say nobody was harmed, unless they speak of other people or have told of harm themselves."""
    sources = {source_of(h.claim) for h in told}
    return [
        Account(source_of(head.claim), Interval(0, 0), (head.claim.id,))
        for head in denied
        if source_of(head.claim) not in sources and _denies_all(head) and _same_people(head, told)
    ]


def _denies_all(head: Headcount) -> bool:
    """Whether a denial is of any harm: not of more harm, nor of harm to one person, family or unit."""
    return not head.people or any(
        _is_a_side(p) and not p.other and not names_a_group(p.figure.span.text) for p in head.people
    )


def _is_a_side(people: People) -> bool:
    """Nobody, a plural, or an army as such: "no one", "any casualties", "the army"; not "the driver"."""
    words, armed = people.figure.span.text, people.side in (Side.FORCES, Side.FIGHTERS)
    told_of = people.telling is Telling.BEFORE and (armed or is_plural(words))
    return told_of or people.telling in (Telling.NOBODY, Telling.PLURAL)


def _same_people(head: Headcount, told: Sequence[Headcount]) -> bool:
    mine = [p.side for p in head.people] or [Side.ANYONE]
    theirs = [p.side for h in told for p in h.people] or [Side.ANYONE]
    return any(sides_meet(a, b) for a in mine for b in theirs)


def _dead(heads: Sequence[Headcount]) -> list[People]:
    """Every telling of a single person who was killed."""
    killed = [h for h in heads if h.claim.event is Event.KILL and h.claim.status is Status.ASSERTED]
    return [told.person for tellings in read_roster(killed) for told in tellings]


def _still_alive(heads: Sequence[Headcount], dead: Sequence[People]) -> list[Headcount]:
    """Claims that tell of more than persons who are among the dead: who died of his wounds is counted dead."""
    if not dead:
        return list(heads)
    return [h for h in heads if not h.people or not all(_is_dead(p, dead) for p in h.people)]


def _is_dead(person: People, dead: Sequence[People]) -> bool:
    if person.telling is Telling.BEFORE:
        return True
    return person.telling is Telling.SINGLE and any(surely_same_person(person, other) for other in dead)


def _tells_more(count: Count, than: Count) -> bool:
    return count.interval.low > max(than.interval.low, than.interval.high or 0)


def _hit_and_alive(heads: Sequence[Headcount], text: str, killed: Count | None, dead: Sequence[People]) -> Count | None:
    """People told as shot or stabbed, without those who died: injured, though nobody may tell of injuries as such."""
    hit = [h for h in _still_alive([h for h in heads if _is_hit(h.claim, text)], dead) if h.people]
    count = _count(hit, hit, text)
    if count is None or killed is None or any(p.other for h in hit for p in h.people):
        return count
    low, high = count.interval.low - (killed.interval.high or killed.interval.low), count.interval.high
    if low <= 0:
        return None
    high = None if high is None else max(low, high - killed.interval.low)
    return Count(Interval(low, high), tuple(dict.fromkeys(count.borne_by + killed.borne_by)))


def _is_hit(claim: Claim, text: str) -> bool:
    told = claim.event is Event.SHOOT and claim.status is Status.ASSERTED and claim.scope is Scope.INCIDENT
    found = _HIT.match(text, claim.trigger.start)
    return told and found is not None and not (found["aimed"] and _follows(claim))


def _follows(claim: Claim) -> bool:
    """Whether the people stand after the trigger: "shot at two men", not "two men were shot at a bar"."""
    return all(figure.span.start > claim.trigger.start for figure in claim.figures)
