"""What an incident's claims tell of people in, one account a source out: what it says in all, each person once."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from typing import Final

from warledger.model import Claim, Interval
from warledger.read.headcount import Headcount
from warledger.read.people import People, Side, Telling, same_person
from warledger.read.roster import read_roster

WRITER: Final = ""
"""The source of what the writer says in his own voice."""
_SENTENCE_END: Final = re.compile(r"[.!?][\"”’)\]]*\s+(?=[\"“‘(]?[A-Z0-9])|\n")
_INDEFINITE: Final = re.compile(r"(?:an?|one|another)\s", re.IGNORECASE)
_ALSO: Final = re.compile(
    r"\b(?:also|another)\s+(?:\w+\s+){0,2}$|(?:^|[.\n]\s*)(?:in addition|additionally|separately|also)\b[^.\n]*$",
    re.IGNORECASE,
)
_ALSO_REACH: Final = 80
_ARTICLES: Final = frozenset("a an the of one in from his her their".split())
_NO_KIND: Final = frozenset("at least about more than over the of casualties deaths dead bodies lives losses".split())


@dataclass(frozen=True, slots=True)
class Account:
    """What one source says of an incident, with the ids of the claims that bear it.

    `at_most` marks an account that bounds the number only from above ("up to ten"); `armed` one of soldiers or fighters
    alone, which is no total of the dead.
    """

    source: str
    interval: Interval
    borne_by: tuple[str, ...]
    at_most: bool = False
    armed: bool = False


def source_of(claim: Claim) -> str:
    """The name under which a claim's source is known in its report."""
    return WRITER if claim.source.span is None else claim.source.name.lower()


def read_accounts(told: Sequence[Headcount], harms: Sequence[Headcount], text: str) -> list[Account]:
    """Accounts of one measure from `told`, in text order; `harms` are those of any harm, in text order.

    Where anybody gives a number, only accounts with a number count; else there is one account, of the persons told of.
    """
    by_source: dict[str, list[Headcount]] = {}
    for head in _totals(told):
        by_source.setdefault(source_of(head.claim), []).append(head)
    telling = [h.claim for h in harms if h.interval]
    before = {claim.id: telling[i - 1] if i else None for i, claim in enumerate(telling)}
    accounts = [a for source, heads in by_source.items() if (a := _numbered(source, _bundles(heads, before, text)))]
    return accounts or _unnumbered(told)


def _totals(told: Sequence[Headcount]) -> list[Headcount]:
    """Claims that may give a total: no part of another, no "one of them", nothing vague beside a number."""
    ids = {h.claim.id for h in told}
    heads = [h for h in told if h.claim.part_of not in ids and h.interval]
    heads = [h for h in heads if not h.partitive] or heads
    exact = any(h.numbered and not h.vague for h in heads)
    return [h for h in heads if not (exact and h.vague)]


def _bundles(heads: Sequence[Headcount], before: Mapping[str, Claim | None], text: str) -> list[list[Headcount]]:
    """One source's claims, those that add people to the claim just before them bundled with it."""
    bundles: list[list[Headcount]] = []
    for head in heads:
        last = bundles[-1][-1] if bundles else None
        if last is not None and before.get(head.claim.id) is last.claim and _adds(last, head, text):
            bundles[-1].append(head)
        else:
            bundles.append([head])
    return bundles


def _adds(last: Headcount, head: Headcount, text: str) -> bool:
    """Whether `head` tells of people beside those of `last`: "three others", "also", or new ones in one sentence."""
    numbers = head.numbered or last.numbered
    if head.partitive or head.definite or (numbers and _low(head) == _low(last)) or _share_words(last, head):
        return False
    start = head.claim.trigger.start
    if head.people[0].other or _ALSO.search(text, max(0, start - _ALSO_REACH), start):
        return True
    if not _is_new(head) or _SENTENCE_END.search(text, last.claim.trigger.end, start + 1):
        return False
    return not any(_alike(a, b) for a in last.people for b in head.people)


def _share_words(a: Headcount, b: Headcount) -> bool:
    return any(p.figure.span.meets(q.figure.span) for p in a.people for q in b.people)


def _low(head: Headcount) -> int:
    return head.interval.low if head.interval else 0


def _is_new(head: Headcount) -> bool:
    """Whether the people are told of as if for the first time: persons, or a number of some kind of people."""
    return all(p.telling in (Telling.SINGLE, Telling.COUNTED) and not p.nouns <= _NO_KIND for p in head.people)


def _alike(a: People, b: People) -> bool:
    """Whether people of one sentence may be the same: persons but for two indefinite ones ("a leader", "an aide")."""
    if not (a.telling is b.telling is Telling.SINGLE):
        return Telling.BEFORE in (a.telling, b.telling)
    new = all(_INDEFINITE.match(p.figure.span.text) for p in (a, b))
    return same_person(a, b) and not (new and not (a.nouns & b.nouns) - _ARTICLES)


def _numbered(source: str, bundles: Sequence[Sequence[Headcount]]) -> Account | None:
    """One source's total: its figure for people of any kind, or the sum over kinds of people where that is more."""
    by_side: dict[Side, Account] = {}
    for bundle in bundles:
        if any(h.numbered for h in bundle) or len(bundle) > 1:
            account, side = _account(source, bundle), _side_of(bundle)
            if side not in by_side or account.interval.low > by_side[side].interval.low:
                by_side[side] = account
    whole = by_side.pop(Side.ANYONE, None)
    if not by_side:
        return whole
    kinds = list(by_side.values())
    armed = whole is None and by_side.keys() <= {Side.FORCES, Side.FIGHTERS}
    summed = kinds[0] if len(kinds) == 1 else Account(source, total(a.interval for a in kinds), merge(*kinds))
    summed = replace(summed, armed=armed)
    return summed if whole is None or whole.interval.low < summed.interval.low else whole


def _account(source: str, bundle: Sequence[Headcount]) -> Account:
    return Account(
        source=source,
        interval=total(h.interval for h in bundle if h.interval),
        borne_by=tuple(h.claim.id for h in bundle),
        at_most=all(h.at_most for h in bundle),
    )


def _side_of(bundle: Iterable[Headcount]) -> Side:
    sides = {p.side for h in bundle for p in h.people}
    return sides.pop() if len(sides) == 1 else Side.ANYONE


def total(intervals: Iterable[Interval]) -> Interval:
    """The sum of intervals; open where one is open."""
    return sum(intervals, start=Interval(0, 0))


def merge(*accounts: Account) -> tuple[str, ...]:
    """The claims that bear any of these accounts, each once."""
    return tuple(dict.fromkeys(i for a in accounts for i in a.borne_by))


def _unnumbered(told: Sequence[Headcount]) -> list[Account]:
    """One account where nobody gives a number: the persons told of, or a plural, or at least somebody."""
    roster = read_roster(told)
    plurals = [h for h in told if h.interval and any(p.telling is Telling.PLURAL for p in h.people)]
    floor = max(plurals, key=_low, default=None)
    if floor and floor.interval and floor.interval.low >= len(roster):
        return [Account(WRITER, floor.interval, (floor.claim.id,))]
    if roster:
        bearers = tuple(dict.fromkeys(tellings[0].claim.id for tellings in roster))
        return [Account(WRITER, Interval(len(roster), len(roster)), bearers)]
    anybody = [h for h in told if not h.people or any(p.telling is Telling.BEFORE for p in h.people)]
    return [Account(WRITER, Interval(1, None), (anybody[0].claim.id,))] if anybody else []
