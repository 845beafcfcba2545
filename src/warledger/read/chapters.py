"""A text too long to be one story → chapters that are read one by one, and their claims and incidents put together.

Weighing every pair of mentions of a text costs the square of its length; a chapter's is bounded, and so is its memory.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, fields, is_dataclass, replace
from enum import Enum
from typing import Final, TypeVar

from warledger.model import Claim, Count, Declined, Incident, Report, Span, Toll

CHAPTER: Final = 100_000
"""Characters of a chapter at most: some fifty pages, longer than any single report; beyond lie collections."""
_LEAST: Final = 0.8
"""A chapter is at least this full; within the rest it ends at the largest break there is."""
_BREAKS: Final = ("\n\n", "\n", ". ", " ")

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Findings:
    """What a report or a chapter tells."""

    claims: tuple[Claim, ...] = ()
    incidents: tuple[Incident, ...] = ()
    declined: tuple[Declined, ...] = ()


def read_in_chapters(
    report: Report, read: Callable[[Report], Findings], *, letter: Callable[[int], str], most: int = CHAPTER
) -> Findings:
    """What `read` finds in a report: in one go where it has at most `most` characters, else chapter by chapter.

    Claims keep text order; incidents stand in the order of their chapters, and `letter` names them anew.
    No incident and no part goes over a chapter's end.
    """
    if len(report.text) <= most:
        return read(report)
    claims: list[Claim] = []
    incidents: list[Incident] = []
    declined: list[Declined] = []
    for start, end in chapters(report.text, most=most):
        words = report.text[start:end]
        if not words.strip():
            continue
        told = read(replace(report, text=words))
        names = {claim.id: f"c{n}" for n, claim in enumerate(told.claims, len(claims) + 1)}
        letters = {incident.id: letter(n) for n, incident in enumerate(told.incidents, len(incidents))}
        claims += [_renamed_claim(moved(claim, start), names, letters) for claim in told.claims]
        incidents += [_renamed_incident(moved(incident, start), names, letters) for incident in told.incidents]
        declined += moved(told.declined, start)
    return Findings(tuple(claims), tuple(incidents), tuple(declined))


def chapters(text: str, *, most: int = CHAPTER) -> Iterator[tuple[int, int]]:
    """[start, end) of the chapters of a text, each at most `most` characters long, without gaps.

    >>> list(chapters("One day. Another day. A third.", most=25))
    [(0, 22), (22, 30)]
    """
    start = 0
    while len(text) - start > most:
        end = _end(text, start + int(most * _LEAST), start + most)
        yield start, end
        start = end
    yield start, len(text)


def _end(text: str, least: int, most: int) -> int:
    """Where a chapter best ends: after a blank line, else a line, a sentence, a word; else anywhere."""
    for mark in _BREAKS:
        at = text.rfind(mark, least, most)
        if at >= 0:
            return at + len(mark)
    return most


def moved(told: T, by: int) -> T:
    """What was told in a chapter with every span at its place in the whole text, `by` characters further on."""
    if by == 0 or isinstance(told, Enum):
        return told
    if isinstance(told, Span):
        return type(told)(told.start + by, told.end + by, told.text)
    if isinstance(told, tuple):
        return type(told)(moved(item, by) for item in told)
    if is_dataclass(told) and not isinstance(told, type):
        inner = {field.name: getattr(told, field.name) for field in fields(told)}
        shifted = {name: moved(value, by) for name, value in inner.items()}
        changed = {name: value for name, value in shifted.items() if value is not inner[name]}
        return replace(told, **changed) if changed else told
    return told


def _renamed_claim(claim: Claim, names: Mapping[str, str], letters: Mapping[str, str]) -> Claim:
    return replace(
        claim,
        id=names[claim.id],
        incident=letters[claim.incident] if claim.incident else None,
        part_of=names[claim.part_of] if claim.part_of else None,
    )


def _renamed_incident(incident: Incident, names: Mapping[str, str], letters: Mapping[str, str]) -> Incident:
    counts = {
        name: Count(count.interval, tuple(names[claim] for claim in count.borne_by))
        for name, count in incident.toll.counts().items()
    }
    return replace(
        incident,
        id=letters[incident.id],
        claims=tuple(names[claim] for claim in incident.claims),
        toll=Toll(**counts),
    )
