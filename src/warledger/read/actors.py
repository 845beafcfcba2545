"""Words → who did it: name, country and kind, from tables of states, armed groups, office holders and nouns."""

from dataclasses import dataclass
from functools import cache
from itertools import pairwise

from warledger.model import Actor, ActorKind, Span
from warledger.read.countries import Country, country_aliases, country_named, country_of
from warledger.read.home_state import state_of_context
from warledger.read.phrases import Alias, Match, Phrases, Word, aliases_of, words_of
from warledger.read.rows import rows_of

__all__ = ["country_of", "read_actor"]

# After a hyphen these tell who stands behind the actor, not who the actor is: "Iran-backed militia".
_BACKING = frozenset(
    "backed led affiliated linked allied supported run based held trained funded aligned controlled dominated armed "
    "sponsored loyal inspired supplied made owned owned brokered besieged".split()
)
_AGAINST = frozenset({"pro", "anti", "counter", "non", "ex"})
# After these words stands the body to which the head belongs ...
_BELONGING = frozenset({"of", "from", "belonging", "loyal", "affiliated", "linked", "allied", "supporting", "with"})
# ... and after these a place, a target or a deed, which name no actor.
_ELSEWHERE = frozenset(
    "in at near against by who which that on for inside outside around positioned located stationed based deployed "
    "operating fighting holed backed supported led suspected".split()
)
_JOINING = frozenset({"and", "or", "&"})
_STARTS = frozenset(
    {"the", "a", "an", "some", "its", "their", "his", "our", "another", "other", "so", "called", "said"}
)
_NUMBERS = frozenset("one two three four five six seven eight nine ten several many dozens hundreds".split())


@dataclass(frozen=True, slots=True)
class _Cue:
    """What one name or noun tells: `sort` is an ActorKind's value, "office" or "country"."""

    sort: str
    name: str | None = None
    country: str | None = None


def read_actor(text: str, span: Span) -> Actor:
    """The actor that the words of `span` name.

    A state's forces, government and leaders bear the state's name: all of them are "Syria". Where the words name no
    country ("regime forces", "the army") it is taken from a fuller form in `text`, if that leaves no doubt. Groups that
    the tables do not know keep their words as name. Several actors in one span keep all their names and no country,
    unless it is the same.
    """
    words = words_of(text, span.start, span.end)
    matches = _head(list(_phrases().find(words, text)), words)
    named = _several(text, matches, words) or _one(text, [match.value for match in matches], words)
    if named is None:
        return Actor(span, plain_name(span.text), None, ActorKind.UNKNOWN)
    return Actor(span, named.name or plain_name(span.text), named.country, ActorKind(named.sort))


def plain_name(words: str) -> str:
    """Words as a name: one line, without an article or a number in front."""
    parts = words.split()
    while len(parts) > 1 and parts[0].lower() in _STARTS | _NUMBERS and parts[1] != "of":
        parts = parts[1:]
    return " ".join(parts) or words


def _head(matches: list[Match[_Cue]], words: list[Word]) -> list[Match[_Cue]]:
    """The matches that name the actor: not those that stand behind it, nor where it is, nor what it fights."""
    kept: list[Match[_Cue]] = []
    for match in matches:
        before = words[match.first - 1] if match.first else None
        after = words[match.last] if match.last < len(words) else None
        if before and before.joined and before.key in _AGAINST:
            continue
        if after and after.key in _BACKING and words[match.last - 1].joined and not _leads(match.value, after):
            continue
        if kept and _is_elsewhere(words, kept[-1].last, match.first):
            break
        kept.append(match)
    return kept


def _leads(cue: _Cue, after: Word) -> bool:
    """Whether those who lead are what is led: "Kurdish-led forces", but not "US-led forces"."""
    return cue.sort == "armed_group" and cue.name is None and after.key in {"led", "dominated"}


def _is_elsewhere(words: list[Word], start: int, end: int) -> bool:
    between = {word.key for word in words[start:end]}
    return bool(between & _ELSEWHERE) and not between & _BELONGING


def _one(text: str, cues: list[_Cue], words: list[Word]) -> _Cue | None:
    """The one actor that cues tell of: known names first, then the nouns, then a bare country."""
    by_sort: dict[str, _Cue] = {}
    for cue in cues:
        by_sort.setdefault(cue.sort if not cue.name or cue.sort == "country" else "known", cue)
    country = by_sort.get("country")
    known = by_sort.get("known")
    if known and country and known.sort == "state" and known.country != country.country and "police" not in by_sort:
        known = None  # "Philippine Marines": the marines of the tables are another state's.
    if known and not (known.sort == "state" and {"police", "armed_group", "civilian"} & by_sort.keys()):
        return known
    code = country.country if country else known.country if known else None
    for kind in ("police", "armed_group"):
        if kind in by_sort:
            return _Cue(kind, None, code)
    if code is None and "international" in by_sort:
        return _Cue("international")
    if "civilian" in by_sort and not {"state", "office"} & by_sort.keys():
        return _Cue("civilian", None, code)
    if code is None and "state" in by_sort:
        code = state_of_context(text, [word.key for word in words])
    if code is None and not {"state", "office"} & by_sort.keys():
        return None
    return _Cue("state", country_named(code).name if code else None, code)


def _several(text: str, matches: list[Match[_Cue]], words: list[Word]) -> _Cue | None:
    """Two actors joined by "and" or a hyphen ("Turkish and Russian jets"), if each has a name of its own."""
    named = [match for match in matches if match.value.name or _bare(match, words)]
    for first, second in pairwise(named):
        between = words[first.last : second.first]
        hyphen = not between and words[first.last - 1].joined
        if not hyphen and not _JOINING & {word.key for word in between[-2:]}:
            continue
        one, other = (_alone(text, match, words) for match in (first, second))
        if one is None or other is None or one.name == other.name or not (one.name and other.name):
            continue
        country = one.country if one.country == other.country else None
        return _Cue(one.sort, f"{one.name} and {other.name}", country)
    return None


def _alone(text: str, match: Match[_Cue], words: list[Word]) -> _Cue | None:
    """One of two joined actors, as if it stood alone; a coalition keeps its noun for a name."""
    cue = _one(text, [match.value], words[match.first : match.last])
    return (
        _Cue(cue.sort, words[match.first].surface, None)
        if cue and cue.sort == "international" and not cue.name
        else cue
    )


def _bare(match: Match[_Cue], words: list[Word]) -> bool:
    """Whether a noun stands here as one of two actors: "Russian and regime jets", "Afghan and coalition forces"."""
    if words[match.first].key not in {"regime", "government", "coalition"}:
        return False
    around = words[max(0, match.first - 2) : match.first] + words[match.last : match.last + 1]
    return any(word.key in _JOINING for word in around)


@cache
def _phrases() -> Phrases[_Cue]:
    """All tables in one index, names before nouns, so that a text is walked once."""
    aliases: list[Alias[_Cue]] = []
    for name, country, kind, names in rows_of("armed_groups.tsv"):
        aliases += aliases_of(_Cue(kind, name, country or None), names)
    for _, country, names in rows_of("office_holders.tsv"):
        aliases += aliases_of(_Cue("state", country_named(country).name, country), names)
    aliases += [_of_country(alias) for alias in country_aliases()]
    for kind, nouns in rows_of("actor_words.tsv"):
        aliases += aliases_of(_Cue(kind), nouns)
    return Phrases(aliases)


def _of_country(alias: Alias[Country]) -> Alias[_Cue]:
    country = alias.value
    cue = _Cue("none") if country.code == "-" else _Cue("country", country.name, country.code)
    return Alias(cue, alias.keys, alias.exact_case, alias.capital, alias.alone, alias.needs)
