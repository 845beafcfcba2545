"""Words → what kind of source they name: known names first, then the noun that heads the phrase."""

from dataclasses import dataclass
from enum import IntEnum
from functools import cache

from warledger.model import SourceKind
from warledger.read.countries import Country, country_aliases, country_named
from warledger.read.phrases import Alias, Match, Phrases, Word, aliases_of
from warledger.read.rows import rows_of


class Weight(IntEnum):
    """How much a cue counts towards the kind; PLACE and COUNTRY only where nothing else speaks."""

    COUNTRY = 0
    PLACE = 1
    RANK = 2
    WEAK = 3
    STRONG = 4
    KNOWN = 5


@dataclass(frozen=True, slots=True)
class Cue:
    """What one name or noun tells of a source; `name` where it is a known one, `country` where it names one."""

    kind: SourceKind
    weight: Weight
    name: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Voice:
    """What words tell of who speaks: the kind, a known name where there is one, and the country told beside it."""

    kind: SourceKind
    name: str | None = None
    country: str | None = None
    weight: Weight = Weight.WEAK


UNKNOWN = Voice(SourceKind.UNKNOWN, weight=Weight.PLACE)

# What a known actor is when it speaks.
_ACTOR_KINDS = {
    "armed_group": SourceKind.ARMED_GROUP,
    "state": SourceKind.ARMY,
    "police": SourceKind.POLICE,
    "international": SourceKind.OFFICIAL,
    "civilian": SourceKind.OFFICIAL,
}
# The head of a phrase ends where one of these begins what belongs to it.
_BREAKS = frozenset(
    "of at in from with for near on to by who whose which inside outside close told said says citing quoting posted "
    "released published speaking familiar affiliated named called".split()
)
_AGAINST = frozenset({"anti", "pro", "counter", "non"})
# Armies that the world knows by another name than their country's adjective.
_ARMIES = {"IL": "Israel Defense Forces", "MM": "Tatmadaw", "CD": "FARDC", "IR": "Iranian Armed Forces"}
_BACKING = frozenset(
    "backed led affiliated linked allied supported run held controlled aligned based sponsored".split()
)
# Later in the head, these bodies outrank a known name: "Houthi health ministry", "Taliban governor".
_BODIES = frozenset({SourceKind.MINISTRY, SourceKind.POLICE, SourceKind.HOSPITAL, SourceKind.OFFICIAL})
# Nouns of these kinds are surnames too: "Bishop", "Priest", "Judge".
_SURNAMES = frozenset({SourceKind.WITNESS, SourceKind.OFFICIAL})
# With a country and nothing else these speak for it: "a Turkish statement".
_SPEAKING = frozenset(
    "spokesman spokeswoman spokesperson spokesmen statement representative representatives side leader leaders "
    "communique president".split()
)


def cues_of(words: list[Word], text: str) -> list[Match[Cue]]:
    """Every known name and telling noun among `words`, left to right."""
    return list(_phrases().find(words, text))


def army_name(code: str) -> str:
    """One name for a state's armed forces: "Turkish Armed Forces"."""
    return _ARMIES.get(code) or f"{country_named(code).adjective} Armed Forces"


def voice_of(words: list[Word], text: str) -> Voice:
    """Who speaks, by the words alone: the head of the phrase first, then what belongs to it."""
    matches = _without_backers(cues_of(words, text), words)
    cut = next((i for i, word in enumerate(words) if word.key in _BREAKS and i), len(words))
    head = [match for match in matches if match.first < cut]
    rest = [match for match in matches if match.first >= cut]
    country = next((match.value.country for match in matches if match.value.country), None)
    cue = _telling(head, named=_ends_in_name(words, head))
    if cue is None or cue.weight < Weight.STRONG:
        cue = _of_rest(rest, cue) or cue
    if cue is None:
        cue = _of_place(matches, cut)
        if cue is None:
            return UNKNOWN
    elif cue.kind is SourceKind.UNKNOWN and "at" in {word.key for word in words[cut : cut + 1]}:
        cue = next((match.value for match in rest if match.value.weight is Weight.PLACE), cue)
    kind = cue.kind
    if kind is SourceKind.UNKNOWN and country and any(word.key in _SPEAKING for word in words):
        kind = SourceKind.OFFICIAL
    return Voice(kind, cue.name, cue.country or country, cue.weight)


def _without_backers(matches: list[Match[Cue]], words: list[Word]) -> list[Match[Cue]]:
    """Leave out who stands behind the source or against it: "US-backed rebels", "anti-government activists"."""
    return [
        match
        for match in matches
        if not (match.last < len(words) and words[match.last - 1].joined and words[match.last].key in _BACKING)
        and not (match.first and words[match.first - 1].joined and words[match.first - 1].key in _AGAINST)
    ]


def _telling(head: list[Match[Cue]], *, named: bool) -> Cue | None:
    """The cue that decides among those of the head: the last, unless it is part of a person's name ("Bishop")."""
    cues = [match.value for match in head if match.value.weight > Weight.PLACE]
    strong = [cue for cue in cues if cue.weight >= Weight.STRONG]
    if len(strong) > 1 and strong[-1].kind in _SURNAMES and strong[-1].weight is Weight.STRONG and named:
        strong = strong[:-1]
    if strong:
        last = strong[-1]
        known = [cue for cue in strong if cue.weight is Weight.KNOWN]
        if not known or (last.kind in _BODIES and known[-1].kind is not SourceKind.UN_BODY):
            return last
        if last.kind is SourceKind.OFFICIAL and head[0].value.weight is Weight.COUNTRY:
            return last  # "Ukraine's ambassador to the UN", "Russia's UN envoy".
        return known[-1]
    weak = [cue for cue in cues if cue.weight is Weight.WEAK and cue.kind is not SourceKind.UNKNOWN]
    ranks = [cue for cue in cues if cue.weight is Weight.RANK]
    rest = weak or ranks or cues
    return rest[-1] if rest else None


def _ends_in_name(words: list[Word], head: list[Match[Cue]]) -> bool:
    """Whether the last cue closes a person's name: two capitals in a row, in a text that is not all capitals."""
    if not head or head[-1].first < 1:
        return False
    last = head[-1]
    before, word = words[last.first - 1], words[last.first]
    name = last.last - last.first == 1 and word.capital and not word.surface.isupper()
    return name and before.capital and not any(match.last == last.first for match in head)


def _of_place(matches: list[Match[Cue]], cut: int) -> Cue | None:
    """A country or a place's authorities, where the words name nothing else: "Ankara", "the municipality"."""
    country = next((match.value for match in matches if match.value.weight is Weight.COUNTRY), None)
    last = next((match.value for match in matches if match.value.weight is Weight.PLACE and match.last == cut), None)
    return country or last


def _of_rest(rest: list[Match[Cue]], head: Cue | None) -> Cue | None:
    """What a weak head belongs to: "a source in the border police"."""
    strong = [match.value for match in rest if match.value.weight >= Weight.STRONG]
    if strong:
        known = [cue for cue in strong if cue.weight is Weight.KNOWN]
        return strong[0] if not known else known[0]
    if head is None or head.kind is SourceKind.UNKNOWN:
        weak = [m.value for m in rest if m.value.weight > Weight.PLACE and m.value.kind is not SourceKind.UNKNOWN]
        return weak[0] if weak else None
    return None


@cache
def _phrases() -> Phrases[Cue]:
    """All tables in one index, names before nouns, so that words are walked once."""
    aliases: list[Alias[Cue]] = []
    groups = rows_of("armed_groups.tsv")
    countries = {name: country or None for name, country, *_ in groups}
    for name, kind, names in rows_of("known_sources.tsv"):
        cue = Cue(SourceKind(kind), Weight.KNOWN, name, countries.get(name))
        own = "" if f"~{name}" in names.split("; ") else name
        aliases += aliases_of(cue, f"{own}; {names}")
    for name, country, kind, names in groups:
        if kind == "civilian":
            continue
        label = army_name(country) if kind == "state" and country else name
        aliases += aliases_of(Cue(_ACTOR_KINDS[kind], Weight.KNOWN, label, country or None), names)
    for name, country, names in rows_of("office_holders.tsv"):
        aliases += aliases_of(Cue(SourceKind.OFFICIAL, Weight.KNOWN, name, country), names)
    aliases += [_of_country(alias) for alias in country_aliases() if alias.value.code != "-"]
    for kind, strength, nouns in rows_of("source_words.tsv"):
        aliases += aliases_of(Cue(SourceKind(kind), Weight[strength.upper()]), nouns)
    return Phrases(aliases)


def _of_country(alias: Alias[Country]) -> Alias[Cue]:
    cue = Cue(SourceKind.OFFICIAL, Weight.COUNTRY, None, alias.value.code)
    return Alias(cue, alias.keys, alias.exact_case, alias.capital, alias.alone, alias.needs)
