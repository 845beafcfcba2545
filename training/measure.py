"""Mentions against gold: the same figures as the `claims` exam, with tables of errors by type and role."""

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from itertools import combinations

from warledger.read.mentions import Mention, Mentions, Role

Tally = list[int]


@dataclass(slots=True)
class Table:
    """Counts of hits, said and gold."""

    trigger: Tally = field(default_factory=lambda: [0, 0, 0])
    typed: int = 0
    roles: dict[str, Tally] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    scope: int = 0
    status: int = 0
    same: Tally = field(default_factory=lambda: [0, 0, 0])
    types: dict[str, Tally] = field(default_factory=lambda: defaultdict(lambda: [0, 0, 0]))
    confused: Counter[tuple[str, str]] = field(default_factory=Counter)

    def figures(self) -> dict[str, float]:
        """F1 of triggers, types and roles; shares for scope and status of matched triggers."""
        hit, said, gold = self.trigger
        out = {"trigger": f1(hit, said, gold), "typed": f1(self.typed, said, gold)}
        out |= {role.value: f1(*self.roles[role.value]) for role in Role}
        out |= {"scope": round(self.scope / max(1, hit), 4), "status": round(self.status / max(1, hit), 4)}
        return out | {"same": f1(*self.same)}


def f1(hit: int, said: int, gold: int) -> float:
    """Harmonic mean of precision and recall."""
    return round(2 * hit / max(1, said + gold), 4)


def add(table: Table, item: dict, said: Mentions) -> None:
    """Adds one report's mentions to the table."""
    pairs = _matched(item["gold"]["events"], said, table)
    for event, number in pairs:
        mention = said.mentions[number]
        kind = event["type"]
        if kind == mention.event.value:
            table.typed += 1
            table.types[kind][0] += 1
        else:
            table.confused[kind, mention.event.value] += 1
        table.scope += event.get("scope", "incident") == mention.scope.value
        table.status += event.get("status", "asserted") == mention.status.value
        for role in Role:
            _add_role(table.roles[role.value], event.get(role.value, []), mention, role)
    for (event, i), (other, j) in combinations(pairs, 2):
        gold = bool(event.get("inc")) and event.get("inc") == other.get("inc")
        guess = said.same.get((min(i, j), max(i, j)), 0.0) > 0.5
        table.same = [table.same[0] + (gold and guess), table.same[1] + guess, table.same[2] + gold]


def _matched(gold: list[dict], said: Mentions, table: Table) -> list[tuple[dict, int]]:
    free = list(range(len(said.mentions)))
    pairs = []
    for event in gold:
        start, end, _ = event["trigger"]
        near = [n for n in free if said.mentions[n].trigger.start < end and start < said.mentions[n].trigger.end]
        near.sort(key=lambda n: said.mentions[n].event.value != event["type"])
        if near:
            pairs.append((event, near[0]))
            free.remove(near[0])
        else:
            table.confused[event["type"], "-"] += 1
        table.types[event["type"]][2] += 1
    for mention in said.mentions:
        table.types[mention.event.value][1] += 1
    for n in free:
        table.confused["-", said.mentions[n].event.value] += 1
    table.trigger = [table.trigger[0] + len(pairs), table.trigger[1] + len(said.mentions), table.trigger[2] + len(gold)]
    return pairs


def _add_role(tally: Tally, wanted: list[list], mention: Mention, role: Role) -> None:
    wanted = wanted[:1] if role is Role.WHEN else wanted
    spans = mention.spans(role)
    tally[0] += sum(any(s.start < w[1] and w[0] < s.end for s in spans) for w in wanted)
    tally[1] += len(spans)
    tally[2] += len(wanted)
