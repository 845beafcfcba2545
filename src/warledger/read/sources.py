"""Who says so: the words of a source → its name and kind, and short forms ("the ministry", "he") → the source meant before."""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from warledger.model import Report, Source, SourceKind, Span
from warledger.read.actors import plain_name
from warledger.read.countries import country_named
from warledger.read.credits import wire_credit
from warledger.read.introductions import full_name, introduced, speaker_before
from warledger.read.phrases import Word, words_of
from warledger.read.source_names import Voice, Weight, cues_of, voice_of

__all__ = ["read_source", "resolve_sources", "wire_credit"]

WRITER = "the report itself"
_ARTICLES = frozenset({"the", "this", "that", "these", "those", "same", "a", "an"})
_PEOPLE = frozenset({"he", "she"})
_PRONOUNS = _PEOPLE | {"it", "they", "we", "i", "who", "its", "his", "her"}
_PAPERS = frozenset("statement report video footage post letter message communique bulletin release comment note".split())
_OUTLET = re.compile(r"news|press|media|tv|radio|agency|channel|network|post|now|live|arab|times", re.IGNORECASE)
_BODIES = frozenset(SourceKind) - {SourceKind.WITNESS, SourceKind.UNKNOWN, SourceKind.PUBLISHER}
# Which kinds a short form can take up; others are found by the noun itself.
_TAKES_UP = {
    "group": {SourceKind.MONITOR, SourceKind.NGO, SourceKind.ARMED_GROUP},
    "organisation": {SourceKind.NGO, SourceKind.MONITOR, SourceKind.UN_BODY},
    "organization": {SourceKind.NGO, SourceKind.MONITOR, SourceKind.UN_BODY},
    "agency": {SourceKind.STATE_MEDIA, SourceKind.MEDIA, SourceKind.UN_BODY},
    "charity": {SourceKind.NGO}, "observatory": {SourceKind.MONITOR}, "monitor": {SourceKind.MONITOR},
    "monitors": {SourceKind.MONITOR}, "watchdog": {SourceKind.MONITOR}, "ngo": {SourceKind.NGO, SourceKind.MONITOR},
    "network": {SourceKind.MONITOR, SourceKind.MEDIA}, "channel": {SourceKind.MEDIA, SourceKind.STATE_MEDIA},
    "ministry": {SourceKind.MINISTRY}, "army": {SourceKind.ARMY}, "military": {SourceKind.ARMY},
    "newspaper": {SourceKind.MEDIA, SourceKind.STATE_MEDIA}, "outlet": {SourceKind.MEDIA, SourceKind.STATE_MEDIA},
}  # fmt: skip
# Portfolios of ministries under one name each, so that one ministry is one source however it is written.
_PORTFOLIOS = {
    "defence": "Defence", "defense": "Defence", "interior": "Interior", "internal": "Interior", "health": "Health",
    "foreign": "Foreign Affairs", "external": "Foreign Affairs", "information": "Information", "education": "Education",
    "justice": "Justice", "emergency": "Emergency Situations", "emergencies": "Emergency Situations", "security": "Security",
    "transport": "Transport", "energy": "Energy", "labor": "Labour", "labour": "Labour", "commerce": "Commerce",
    "finance": "Finance", "home": "Home Affairs", "migration": "Migration", "displacement": "Migration", "agriculture": "Agriculture",
    "culture": "Culture", "electricity": "Electricity", "oil": "Oil", "awqaf": "Religious Affairs", "religious": "Religious Affairs",
}  # fmt: skip
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
    span = speaker_before(text, span) or span
    words = words_of(text, span.start, span.end)
    if not words:
        return Source(span, plain_name(span.text), SourceKind.UNKNOWN)
    voice = voice_of(words, text)
    if words[0].surface.startswith("@") and voice.name is None:
        return Source(span, span.text, SourceKind.MEDIA if _OUTLET.search(span.text) else SourceKind.WITNESS)
    if _is_name(words, voice):
        met = introduced(text, words)
        return Source(span, full_name(text, words), met.kind if met else voice.kind)
    return Source(span, _name(span, words, voice), voice.kind)


def resolve_sources(report: Report, spans: Sequence[Span | None]) -> tuple[Source, ...]:
    """One source for each span, in the same order, with names carried through the report.

    The spans are taken in text order: "the Observatory", "the ministry", "the group", "he" and a bare surname mean a
    source heard before, if a fitting one was; a span keeps its own words whatever it means.
    """
    heard: list[_Heard] = []
    resolved: dict[Span, Source] = {}
    for span in sorted({span for span in spans if span is not None}):
        alone = read_source(report.text, span)
        words = words_of(report.text, span.start, span.end) if alone.span == span else []
        meant = _antecedent(words, alone, heard) if words else None
        source = _taking_up(alone, meant) if meant else alone
        resolved[span] = source
        if source.span is not None and not (words and words[0].key in _PRONOUNS and meant is None):
            heard.append(_heard(report.text, source, meant))
    writer = read_source(report.text, None, publisher=report.publisher)
    return tuple(writer if span is None else resolved[span] for span in spans)


def _heard(text: str, source: Source, meant: _Heard | None) -> _Heard:
    span = source.span
    words = words_of(text, span.start, span.end) if span else []
    keys = {word.key for word in words} | {word.key for word in words_of(source.name)}
    person = meant.person if meant else any(word.capital for word in words[-1:]) and source.kind not in {
        SourceKind.MEDIA, SourceKind.STATE_MEDIA, SourceKind.MONITOR, SourceKind.UN_BODY, SourceKind.NGO, SourceKind.MINISTRY,
    }  # fmt: skip
    return _Heard(source, frozenset(keys | (meant.keys if meant else set())), person)


def _taking_up(alone: Source, meant: _Heard) -> Source:
    """The short form with the name, and where it tells no kind of its own the kind, of the source that it means."""
    kind = meant.source.kind if alone.kind in {SourceKind.UNKNOWN, meant.source.kind} else alone.kind
    return Source(alone.span, meant.source.name, kind)


def _antecedent(words: list[Word], alone: Source, heard: list[_Heard]) -> _Heard | None:
    """The source heard before that these words take up; None where they name one of their own."""
    first = words[0].key
    if len(words) == 1 and first in _PRONOUNS:
        return _of_pronoun(first, heard)
    rest = [word for word in words if word.key not in _ARTICLES]
    if not rest or len(rest) > 3:
        return None
    noun = rest[-1].key
    if len(rest) == 1 and rest[0].capital and alone.kind is SourceKind.UNKNOWN and first not in _ARTICLES:
        return _last(heard, lambda source: noun in source.keys and source.person)
    if first not in {"the", "this", "that", "same", "these", "those"} or any(word.capital for word in rest) and len(rest) > 1:
        return None
    if noun in _PAPERS and len(rest) == 1:
        return _last(heard, lambda source: source.source.kind in _BODIES)
    own = {word.key for word in rest}
    same = _last(heard, lambda source: own <= source.keys and source.source.name.lower() != plain_name(alone.name).lower())
    kinds = _TAKES_UP.get(noun, set())
    return same or _last(heard, lambda source: source.source.kind in kinds)


def _of_pronoun(pronoun: str, heard: list[_Heard]) -> _Heard | None:
    if pronoun in _PEOPLE | {"his", "her"}:
        return _last(heard, lambda source: source.person) or _last(heard, lambda _: True)
    if pronoun in {"it", "its"}:
        return _last(heard, lambda source: not source.person and source.source.kind in _BODIES) or _last(heard, lambda _: True)
    return _last(heard, lambda _: True)


def _last(heard: list[_Heard], fits: Callable[[_Heard], bool]) -> _Heard | None:
    return next((source for source in reversed(heard) if fits(source)), None)


def _is_name(words: list[Word], voice: Voice) -> bool:
    """Whether these can only be a person's name: capitals, and nothing that tells a role (a rank or title aside)."""
    if voice.name is not None or voice.weight > Weight.RANK and voice.kind is not SourceKind.UNKNOWN:
        return False
    if len(words) > 5 or words[0].key in _PRONOUNS | _ARTICLES:
        return False
    return voice.weight is not Weight.COUNTRY and words[-1].capital and all(w.capital or w.key in {"al", "el", "bin", "de"} for w in words)


def _name(span: Span, words: list[Word], voice: Voice) -> str:
    """The known name; a ministry or a state's army under one name however it is written; else the words themselves."""
    if voice.name is not None:
        return voice.name
    if voice.kind is SourceKind.MINISTRY:
        portfolio = next((_PORTFOLIOS[word.key] for word in words if word.key in _PORTFOLIOS), None)
        country = f" ({country_named(voice.country).name})" if voice.country else ""
        return f"Ministry of {portfolio}{country}" if portfolio else plain_name(span.text)
    if voice.kind is SourceKind.ARMY and voice.country:
        country_words = sum(m.last - m.first for m in cues_of(words, span.text) if m.value.country)
        if sum(word.key not in _ARMY_WORDS for word in words) <= country_words:
            return f"{country_named(voice.country).adjective} Armed Forces"
    return plain_name(span.text)
