"""Words of place in a report → places, each with its precision, its reason and the runners-up."""

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

import numpy as np

from warledger.locate.answers import Answer, answer, unknown
from warledger.locate.candidates import Candidates, find_candidates
from warledger.locate.context import Beside, Listener, Votes, look_beside
from warledger.locate.features import Mention, tabulate
from warledger.locate.gazetteer import Gazetteer, Kind, open_gazetteer
from warledger.locate.ranking import Choice, rank_all
from warledger.locate.scoring import Weights, read_weights, score
from warledger.locate.words import Phrase, read_words
from warledger.model import Place, Report, Span

_TIMES = frozenset(
    "january february march april may june july august september october november december "
    "monday tuesday wednesday thursday friday saturday sunday".split()
)
ENCLOSING_PEOPLE = 3.5
"""log10 of the people that a town beside the words needs, to count as enclosing them."""
TOGETHER = 200
"""Mentions that have a say in each other's places; a longer report's are taken in turn, as the cost is their square."""


@dataclass(frozen=True, slots=True)
class Reading:
    """A report's mentions, and which of them each span is (-1: names nothing)."""

    phrases: tuple[Phrase, ...]
    mentions: tuple[Mention, ...]
    which: tuple[int, ...]
    votes: Votes


def locate_spans(
    report: Report, spans: Sequence[Span], *, gazetteer: Gazetteer | None = None, weights: Weights | None = None
) -> tuple[Place, ...]:
    """One place a span, in the spans' order. Pure, given the gazetteer; what is not found or not sure is
    `unknown`, with the reason.

    Raises GazetteerError where the package's gazetteer is missing.
    """
    if not spans:
        return ()
    gazetteer = gazetteer or open_gazetteer()
    reading = read_mentions(gazetteer, report, spans)
    choices = choose(gazetteer, reading, weights or read_weights())
    told: dict[tuple[int, Phrase], Answer] = {}
    places = []
    for span, phrase, which in zip(spans, reading.phrases, reading.which, strict=True):
        if which < 0:
            places.append(unknown(span, phrase.why_unnamed or f"no gazetteer has {span.text!r}"))
            continue
        if (which, phrase) not in told:
            told[which, phrase] = answer(gazetteer, phrase, choices[which])
        places.append(told[which, phrase](span))
    return tuple(places)


def find_place(
    words: str, *, country: str | None = None, near: str | None = None, gazetteer: Gazetteer | None = None
) -> Place:
    """The place of words alone, within a country (ISO code) and near another place where these are told.

    >>> find_place("Paris").country
    'FR'
    >>> find_place("Paris", near="Texas").country
    'US'
    """
    gazetteer = gazetteer or open_gazetteer()
    if not words.strip():
        return unknown(None, "no words of place")
    text = f"{words}, {near}" if near else words
    report = Report(
        id="where",
        text=text,
        publisher=_name_of(gazetteer, country),
    )
    span = Span.of(text, 0, len(words))
    reading = read_mentions(gazetteer, report, [span], only=gazetteer.country_number(country) if country else None)
    if reading.which[0] < 0:
        where = f" in {country}" if country else ""
        return unknown(span, reading.phrases[0].why_unnamed or f"no gazetteer has {words!r}{where}")
    return answer(gazetteer, reading.phrases[0], choose(gazetteer, reading, read_weights())[reading.which[0]])(span)


def _name_of(gazetteer: Gazetteer, country: str | None) -> str | None:
    """The name of an ISO code's country."""
    return gazetteer.countries[country].names[0] if country is not None and country in gazetteer.countries else None


def read_mentions(gazetteer: Gazetteer, report: Report, spans: Sequence[Span], *, only: int | None = None) -> Reading:
    """The spans read: same words with the same names beside them are one mention."""
    phrases = tuple(read_words(span.text) for span in spans)
    beside = [look_beside(report.text, span) for span in spans]
    grouped: dict[tuple[Phrase, Beside], int] = {}
    times: list[int] = []
    which: list[int] = []
    candidates: list[Candidates] = []
    for phrase, near in zip(phrases, beside, strict=True):
        found = _within(gazetteer, find_candidates(gazetteer, phrase), only) if phrase.names else None
        if found is None or not found.found.places.size:
            which.append(-1)
            continue
        number = grouped.setdefault((phrase, near), len(grouped))
        if number == len(times):
            times.append(0)
            candidates.append(found)
        times[number] += 1
        which.append(number)
    mentions = _mentions(gazetteer, list(grouped), times, candidates)
    return Reading(phrases, mentions, tuple(which), listener(gazetteer).hear(report))


def _mentions(
    gazetteer: Gazetteer,
    groups: Sequence[tuple[Phrase, Beside]],
    times: Sequence[int],
    candidates: Sequence[Candidates],
) -> tuple[Mention, ...]:
    enclosing = [_places_of(gazetteer, (*phrase.inside, *near.enclosing)) for phrase, near in groups]
    named: dict[str, list[int]] = {}
    for number, found in enumerate(candidates):
        named.setdefault(found.name, []).append(number)
    made = []
    for number, (phrase, near) in enumerate(groups):
        elsewhere = [enclosing[other] for other in named[candidates[number].name] if other != number]
        made.append(
            Mention(
                words=candidates[number].name,
                candidates=candidates[number],
                kind=phrase.kind,
                part=phrase.part,
                times=times[number],
                enclosing=enclosing[number],
                elsewhere=tuple(place for places in elsewhere for place in places),
                neighbour=_places_of(gazetteer, near.neighbour),
                own=listener(gazetteer).own(candidates[number].name),
            )
        )
    return tuple(made)


def _within(gazetteer: Gazetteer, candidates: Candidates, country: int | None) -> Candidates:
    """The candidates of one country, where one is told."""
    if country is None:
        return candidates
    keep = gazetteer.records(candidates.found.places).country == country
    found = candidates.found
    return Candidates(
        type(found)(found.places[keep], found.exact[keep], found.main[keep]),
        candidates.name,
        candidates.whole,
        candidates.other_end,
    )


def _places_of(gazetteer: Gazetteer, names: tuple[str, ...]) -> tuple[int, ...]:
    """What names beside the words stand for."""
    return tuple(place for name in names for place in _enclosing(gazetteer, name))


@lru_cache(maxsize=16384)
def _enclosing(gazetteer: Gazetteer, name: str) -> tuple[int, ...]:
    """The places that may enclose others and bear the name exactly: countries, divisions, towns of some size."""
    if name.lower().strip(".") in _TIMES:
        return ()
    found = gazetteer.find(name)
    records = gazetteer.records(found.places)
    encloses = (
        np.isin(records.kind, (Kind.COUNTRY, Kind.PROVINCE, Kind.DISTRICT))
        | records.known
        | (records.population >= ENCLOSING_PEOPLE)
    )
    return tuple(found.places[found.exact & encloses].tolist())


def choose(gazetteer: Gazetteer, reading: Reading, weights: Weights) -> list[Choice]:
    """The best candidate of each mention, with the others behind it."""
    choices: list[Choice] = []
    for start in range(0, len(reading.mentions), TOGETHER):
        table = tabulate(gazetteer, reading.mentions[start : start + TOGETHER], reading.votes)
        choices += rank_all(table, score(table, weights))
    return choices


@lru_cache(maxsize=8)
def listener(gazetteer: Gazetteer) -> Listener:
    """The gazetteer's listener."""
    return Listener(gazetteer)
