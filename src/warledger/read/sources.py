"""Who says so: a source's words → name and kind; short forms ("the ministry", "he") → the source meant before."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache

from warledger.model import Report, Source, SourceKind, Span
from warledger.read.actors import plain_name
from warledger.read.countries import country_named
from warledger.read.credits import wire_credit
from warledger.read.introductions import full_name, introduced, named_before, speaker_before
from warledger.read.phrases import Word, words_of
from warledger.read.rows import rows_of
from warledger.read.source_names import Voice, Weight, army_name, cues_of, voice_of

__all__ = ["read_source", "resolve_sources", "wire_credit"]

WRITER = "the report itself"
_ARTICLES = frozenset({"the", "this", "that", "these", "those", "same", "a", "an"})
_POINTING = frozenset({"the", "this", "that", "same", "these", "those"})
_SHORT = 3  # Words of a short form: "the Britain-based group" is none the less one.
_PRESS = {SourceKind.MEDIA, SourceKind.STATE_MEDIA}
_NO_PERSONS = _PRESS | {SourceKind.MONITOR, SourceKind.UN_BODY, SourceKind.NGO, SourceKind.MINISTRY}
_PEOPLE = frozenset({"he", "she"})
_PRONOUNS = _PEOPLE | {"it", "they", "we", "i", "who", "its", "his", "her"}
_PAPERS = frozenset(
    "statement report video footage post letter message communique bulletin release comment note".split()
)
_OUTLET = re.compile(r"news|press|media|tv|radio|agency|channel|network|post|now|live|arab|times", re.IGNORECASE)
_BODIES = frozenset(SourceKind) - {SourceKind.WITNESS, SourceKind.UNKNOWN, SourceKind.PUBLISHER}
# Which kinds a short form can take up; others are found by the noun itself.
_ORGANISATIONS = {SourceKind.NGO, SourceKind.MONITOR, SourceKind.UN_BODY}
_TAKES_UP: dict[str, set[SourceKind]] = {
    "group": {SourceKind.MONITOR, SourceKind.NGO, SourceKind.ARMED_GROUP},
    "organisation": _ORGANISATIONS,
    "organization": _ORGANISATIONS,
    "agency": _PRESS | {SourceKind.UN_BODY},
    "charity": {SourceKind.NGO},
    "ngo": {SourceKind.NGO, SourceKind.MONITOR},
    "observatory": {SourceKind.MONITOR},
    "monitor": {SourceKind.MONITOR},
    "monitors": {SourceKind.MONITOR},
    "watchdog": {SourceKind.MONITOR},
    "network": {SourceKind.MONITOR, SourceKind.MEDIA},
    "channel": _PRESS,
    "newspaper": _PRESS,
    "outlet": _PRESS,
    "ministry": {SourceKind.MINISTRY},
    "army": {SourceKind.ARMY},
    "military": {SourceKind.ARMY},
}
# Abbreviations that tell a kind by their form: police departments, sheriffs' offices, American stations.
_POLICE_LETTERS = re.compile(r"[A-Z]{1,4}PD|[A-Z]{2,3}SO")
_STATION_LETTERS = re.compile(r"[WK][A-Z]{3}(?:-TV)?")
_ARMY_WORDS = frozenset(
    "army military armed forces general staff defence defense force spokesman spokeswoman spokesperson source sources "
    "official officials statement command the a an of and s".split()
)


@dataclass(frozen=True, slots=True)
class _Heard:
    """A source heard earlier in a report, with what later short forms can take up."""

    source: Source
    keys: frozenset[str]
    person: bool


def read_source(text: str, span: Span | None, *, publisher: str | None = None) -> Source:
    """The source that the words of `span` name, read alone: None is the writer.

    Where the span only names who was told ("he told AFP"), the speaker beside it is the source. People without a role
    beside their name get the one that the report introduces them with. Activists are witnesses, unless they speak as a
    network that records (then a monitor); a private account on a social network is a witness, an outlet's is media;
    states, parties and their leaders are officials; "sources" and "reports" alone stay unknown.
    """
    if span is None:
        return Source(None, publisher or WRITER, SourceKind.PUBLISHER)
    return _read(text, span).source


@dataclass(frozen=True, slots=True)
class _Read:
    """A source read alone, with the words that name it; `own` tells that it has a known name."""

    source: Source
    words: list[Word]
    own: bool = False


def _read(text: str, span: Span) -> _Read:
    span = speaker_before(text, span) or span
    words = words_of(text, span.start, span.end)
    if not words:
        return _Read(Source(span, plain_name(span.text), SourceKind.UNKNOWN), words)
    voice = voice_of(words, text)
    if voice.name is None and (kind := _of_form(words)):
        return _Read(Source(span, plain_name(span.text), kind), words)
    if _is_name(words, voice):
        met = introduced(text, words)
        source = Source(span, plain_name(full_name(text, words)), met.kind if met else voice.kind)
        return _Read(source, words)
    return _Read(Source(span, _name(span, words, voice), voice.kind), words, own=voice.name is not None)


def resolve_sources(report: Report, spans: Sequence[Span | None]) -> tuple[Source, ...]:
    """One source for each span, in the same order, with names carried through the report.

    The spans are taken in text order: "the Observatory", "the ministry", "the group", "he" and a bare surname mean a
    source heard before, if a fitting one was; a span keeps its own words whatever it means.
    """
    heard: list[_Heard] = []
    resolved: dict[Span, Source] = {}
    for span in sorted({span for span in spans if span is not None}):
        read = _read(report.text, span)
        meant = None if read.own or not read.words else _antecedent(read, heard)
        if meant is None and read.words and read.words[0].key in _PEOPLE:
            meant = _named_before(report.text, span)
        source = resolved[span] = _taking_up(read.source, meant) if meant else read.source
        if meant or not read.words or read.words[0].key not in _PRONOUNS:
            heard.append(_heard(read.words, source, meant))
    writer = read_source(report.text, None, publisher=report.publisher)
    return tuple(writer if span is None else resolved[span] for span in spans)


def _named_before(text: str, span: Span) -> _Heard | None:
    """The person whom "he" or "she" means where no source was heard: the last one named, if the report gives a role."""
    person = named_before(text, span.start)
    read = _read(text, person) if person else None
    if read is None or read.source.kind in _NO_PERSONS | {SourceKind.UNKNOWN}:
        return None
    return _heard(read.words, read.source, None)


def _heard(words: list[Word], source: Source, meant: _Heard | None) -> _Heard:
    if meant:
        return _Heard(source, meant.keys | {word.key for word in words}, meant.person)
    keys = {word.key for word in words}
    if source.span and source.name != source.span.text:
        keys |= {word.key for word in words_of(source.name)}
    return _Heard(source, frozenset(keys), source.kind not in _NO_PERSONS and words != [] and words[-1].capital)


def _taking_up(alone: Source, meant: _Heard) -> Source:
    """The short form with the name, and where it tells no kind of its own the kind, of the source that it means."""
    kind = meant.source.kind if alone.kind in {SourceKind.UNKNOWN, meant.source.kind} else alone.kind
    return Source(alone.span, meant.source.name, kind)


def _antecedent(read: _Read, heard: list[_Heard]) -> _Heard | None:
    """The source heard before that these words take up; None where they name one of their own."""
    words, alone = read.words, read.source
    first = words[0].key
    if len(words) == 1 and first in _PRONOUNS:
        return _of_pronoun(first, heard)
    rest = [word for word in words if word.key not in _ARTICLES]
    if not heard or not rest or len(rest) > _SHORT:
        return None
    noun = rest[-1].key
    if len(words) == 1 and rest[0].capital and alone.kind is SourceKind.UNKNOWN:
        return _last(heard, lambda source: noun in source.keys and source.person)
    if first not in _POINTING or (len(rest) > 1 and noun not in _TAKES_UP and any(word.capital for word in rest)):
        return None
    if noun in _PAPERS and len(rest) == 1:
        return _last(heard, lambda source: source.source.kind in _BODIES)
    own = {word.key for word in rest}
    same = _last(heard, lambda source: own <= source.keys and source.source.name.lower() != alone.name.lower())
    kinds = _TAKES_UP.get(noun, set())
    return same or _last(heard, lambda source: source.source.kind in kinds)


def _of_pronoun(pronoun: str, heard: list[_Heard]) -> _Heard | None:
    if pronoun in _PEOPLE | {"his", "her"}:
        return _last(heard, lambda source: source.person) or _last(heard, lambda _: True)
    if pronoun in {"it", "its"}:
        return _last(heard, lambda source: not source.person and source.source.kind in _BODIES) or _last(
            heard, lambda _: True
        )
    return _last(heard, lambda _: True)


def _last(heard: list[_Heard], fits: Callable[[_Heard], bool]) -> _Heard | None:
    return next((source for source in reversed(heard) if fits(source)), None)


def _is_name(words: list[Word], voice: Voice) -> bool:
    """Whether these can only be a person's name: capitals, and nothing that tells a role (a rank or title aside)."""
    if voice.name is not None or voice.weight > Weight.RANK:
        return False
    if len(words) > 5 or words[0].key in _PRONOUNS | _ARTICLES:
        return False
    return (
        voice.weight is not Weight.COUNTRY
        and words[-1].capital
        and all(w.capital or w.key in {"al", "el", "bin", "de"} for w in words)
    )


def _of_form(words: list[Word]) -> SourceKind | None:
    """The kind that a word's form alone tells: an address on a social network, letters of a station or police."""
    surface = words[0].surface
    if surface.startswith("@"):
        return SourceKind.MEDIA if _OUTLET.search(surface) else SourceKind.WITNESS
    if len(words) > 1:
        return None
    if _POLICE_LETTERS.fullmatch(surface):
        return SourceKind.POLICE
    return SourceKind.MEDIA if _STATION_LETTERS.fullmatch(surface) else None


def _name(span: Span, words: list[Word], voice: Voice) -> str:
    """The known name; a ministry or a state's army under one name however it is written; else the words themselves."""
    if voice.name is not None:
        return voice.name
    if voice.kind is SourceKind.MINISTRY:
        portfolios = _portfolios()
        portfolio = next((portfolios[word.key] for word in words if word.key in portfolios), None)
        country = f" ({country_named(voice.country).name})" if voice.country else ""
        return f"Ministry of {portfolio}{country}" if portfolio else plain_name(span.text)
    if voice.kind is SourceKind.ARMY and voice.country:
        country_words = sum(m.last - m.first for m in cues_of(words, span.text) if m.value.country)
        if sum(word.key not in _ARMY_WORDS for word in words) <= country_words:
            return army_name(voice.country)
    return plain_name(span.text)


@cache
def _portfolios() -> dict[str, str]:
    return {word.strip(): name for name, words in rows_of("portfolios.tsv") for word in words.split(";")}
