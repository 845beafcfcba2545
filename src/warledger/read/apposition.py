"""The people of one claim in, the same people without those that only name others of them again out."""

import re
from collections.abc import Sequence
from typing import Final

from warledger.read.names import same_name
from warledger.read.people import People, Telling

_NUMBER: Final = r"(?:\d+|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)"
_SOME: Final = (
    rf"(?:{_NUMBER}|some|most|many|several|all|half|few|a few|both|none|dozens|scores|hundreds|each|part|the majority)"
)
_PARTITIVE: Final = re.compile(
    rf"\W*(?:at least |about |more than |up to )?{_SOME}\s+(?:of|among)\s+(?:the|those|them|these|whom|{_NUMBER})\b",
    re.IGNORECASE,
)
_DEFINITE: Final = re.compile(r"(?:the|this|that|these|those|both|all)\b", re.IGNORECASE)
_LISTS: Final = re.compile(
    r"\s*(?:[–—(\[-]|,?\s*(?:named|identified|namely|they are|who (?:was|were))\b)|"
    r".*(?::|\b(?:including|among them)\b)",
    re.IGNORECASE | re.DOTALL,
)
_LONG: Final = 40
_BESIDE: Final = re.compile(
    r"\s*[,:(–—-]?\s*(?:named|identified (?:only )?as|called)?\s*[,:(–—\"“-]?\s*", re.IGNORECASE
)  # fmt: skip
_TOGETHER: Final = re.compile(r"\s*,?\s*(?:and|with|,)\s*(?:with\s*)?", re.IGNORECASE)
_AMONG: Final = re.compile(r"\b(?:among|one of)\s*$", re.IGNORECASE)
_COMMA: Final = re.compile(r"\s*,\s*")
_OWN: Final = re.compile(r"(?:an?|another|his|her|their|my|one|two)\s", re.IGNORECASE)
_DESCRIBED: Final = re.compile(r"(?:an?|the)\s", re.IGNORECASE)


def is_partitive(words: str) -> bool:
    """Whether words pick some of others: "three of the dead"; not "three members of the family"."""
    return _PARTITIVE.match(words) is not None


def starts_definite(words: str) -> bool:
    """Whether words tell of people that the reader knows: "the three men"."""
    return _DEFINITE.match(words) is not None


def fold(people: Sequence[People], text: str) -> list[People]:
    """`people` of one claim, in text order, without those that only name others of them again.

    "two brothers: Ali and Omar" is two, "a driver, Ali Hasan" is one, "Ali Hasan, a driver" is one.
    """
    people = [p for i, p in enumerate(people) if not _leans_on_others(people, i, text)]
    kept: list[People] = []
    room = 0
    for i, person in enumerate(people):
        size = _size(person)
        if 0 < size <= room and not person.other and person.telling in (Telling.SINGLE, Telling.COUNTED):
            room -= size
            continue
        room = _room_for_names(people, i, text)
        if kept and _is_named_again(kept[-1], person, _gap(people, i - 1, text)):
            kept[-1] = person if person.names and not kept[-1].names else kept[-1]
        else:
            kept.append(person)
    return _without_partitives(_without_names_of(kept))


def _leans_on_others(people: Sequence[People], i: int, text: str) -> bool:
    """A pronoun that is not listed with the others ("he and two men"), or one told as among the group that follows."""
    person = people[i]
    before, after = _gap(people, i - 1, text) if i else "", _gap(people, i, text) if i + 1 < len(people) else ""
    if person.is_pronoun and len(people) > 1:
        return not any(_TOGETHER.fullmatch(gap) for gap in (before, after))
    return person.telling is Telling.SINGLE and _AMONG.search(after) is not None


def _gap(people: Sequence[People], i: int, text: str) -> str:
    """The words between group `i` and the next."""
    return text[people[i].figure.span.end : people[i + 1].figure.span.start]


def _size(person: People) -> int:
    return person.figure.low or person.figure.high or 0


def _room_for_names(people: Sequence[People], i: int, text: str) -> int:
    """How many of the people that follow group `i` are its members, told of one by one."""
    size = _size(people[i])
    if people[i].telling is not Telling.COUNTED or i + 1 >= len(people) or not size:
        return 0
    gap, members = _gap(people, i, text), people[i + 1 : i + 1 + size]
    named = all(p.telling is Telling.SINGLE and p.names for p in members)
    listed = _LISTS.match(gap) or (named and len(gap) > _LONG)
    apposed = named and len(members) == size and _COMMA.fullmatch(gap)
    return size if listed or apposed else 0


def _is_named_again(before: People, person: People, gap: str) -> bool:
    """Whether `person`, just after `before`, is the same person: a description and a name in apposition."""
    if before.telling not in (Telling.SINGLE, Telling.BEFORE) or person.telling is not Telling.SINGLE:
        return False
    if before.names and person.names:
        return same_name(before.names, person.names)
    words = person.figure.span.text
    if person.names:
        return _BESIDE.fullmatch(gap) is not None and _OWN.match(words) is None
    return bool(before.names) and _COMMA.fullmatch(gap) is not None and _DESCRIBED.match(words) is not None


def _without_names_of(people: list[People]) -> list[People]:
    """Without the persons that a group's number covers: those beside "the seven", or as many as the number says."""
    group = next((p for p in people if p.telling is Telling.COUNTED), None)
    rest = [p for p in people if p is not group]
    if group is None or not rest:
        return people
    size = sum(_size(p) for p in rest)
    told = all(p.telling is Telling.COUNTED or (p.telling is Telling.SINGLE and p.names) for p in rest)
    covered = size == _size(group) or (size < _size(group) and starts_definite(group.figure.span.text))
    return [group] if told and covered else people


def _without_partitives(people: list[People]) -> list[People]:
    """Where some are picked out of others and named beside it ("one of the dead was Ali Hasan"), they count once."""
    picked = [p for p in people if is_partitive(p.figure.span.text)]
    others = [p for p in people if p not in picked]
    if not picked or not others:
        return people
    return others if len(others) >= len(picked) else picked
