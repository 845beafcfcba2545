"""What claims tell of single persons in, one entry a person out, with every telling of that person."""

from collections.abc import Sequence
from dataclasses import dataclass

from warledger.model import Claim
from warledger.read.headcount import Headcount
from warledger.read.names import same_name
from warledger.read.people import People, same_person


@dataclass(frozen=True, slots=True)
class Told:
    """One telling of a person, in a claim."""

    person: People
    claim: Claim


def read_roster(heads: Sequence[Headcount]) -> list[list[Told]]:
    """The single persons told of, each with all that can be tellings of the same person; two of one claim are two."""
    roster: list[list[Told]] = []
    for head in heads:
        taken: list[int] = []
        for person in head.singles:
            home = next((i for i, told in enumerate(roster) if i not in taken and _fits(told, person)), len(roster))
            if home == len(roster):
                roster.append([])
            roster[home].append(Told(person, head.claim))
            taken.append(home)
    return roster


def _fits(told: Sequence[Told], person: People) -> bool:
    """Whether `person` can be the one told of: by name where there are names, else where nothing contradicts."""
    named = [t.person.names for t in told if t.person.names]
    if person.names and named:
        return any(same_name(names, person.names) for names in named)
    return all(same_person(t.person, person) for t in told)
