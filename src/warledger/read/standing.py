"""The words of one group in, who they are out: the unit counted, the standing and the groups, from the words alone."""

import re
from dataclasses import dataclass

from warledger.model import Standing, Unit
from warledger.read.nouns import Modifier, Noun, modifiers, nouns, word_class
from warledger.read.numerals import UNITS

WORD = re.compile(r"[^\W\d_](?:[\w'.*-]*[\w*])?")
_CUT = re.compile(
    r"\s(?:of|from|in|at|with|who|whose|that|which|for|on|by|near|inside|including|between|after|to|under|during|when"
    r"|while|belonging|living|working|travelling|traveling|aged|as|among|were|was|are|had|have|has|being|been|along"
    r"|trying|fleeing|riding|known|accused|suspected\s+of|against|into|outside|aboard)\s|[,(:;]"
)
_OF_OPENING = re.compile(r"\s*(?:of\s)?\s*[,(:;]*\s*")
_ADULT, _OLD = 18, 60
_YOUNG = {word: value for word, value in UNITS.items() if 0 < value < _ADULT}
_AGE = re.compile(
    r"(?<![\w,.-])(\d{1,3}|" + "|".join(_YOUNG) + r")(?:\s+and\s+a\s+half)?[\s-]*(years?|yrs?|months?|weeks?|days?)"
    r"[\s-]+olds?\b|\baged?\s+(\d{1,3})\b"
)
_CALLINGS = frozenset(("medics", "journalists", "aid_workers", "rescuers", "police"))
_ISLAMIC_STATE = re.compile(r"\bIS\b")
_NEAR_HEAD = 3
_COUNTED_AS_PEOPLE = (Unit.PERSON, Unit.HOUSEHOLD)


@dataclass(frozen=True, slots=True)
class Phrase:
    """The words of one group, taken apart: all of them, those up to the head noun, and those after its "of"."""

    written: str
    folded: str
    tokens: list[str]
    head: list[str]
    complement: list[str]
    noun: Noun | None

    @property
    def shouted(self) -> bool:
        """Whether the words stand in capitals, so that capitals tell no name."""
        return self.written.isupper()


@dataclass(frozen=True, slots=True)
class Description:
    """Who or what is counted; `unit` None where no word says it."""

    unit: Unit | None
    standing: Standing
    groups: tuple[str, ...]


def take_apart(written: str, folded: str, *, people: bool) -> Phrase:
    """The parts of a group's words; `people` if the event befalls people: then an "arms supplier" is no weapon."""
    tokens = WORD.findall(folded)
    head, complement = _head(folded, tokens)
    return Phrase(written, folded, tokens, head, complement, _noun(head, people=people))


def describe(phrase: Phrase) -> Description:
    """Unit, standing and groups: the head noun's, else its complement's, then what the words beside it add."""
    head, noun = phrase.head, phrase.noun
    inner = _noun(phrase.complement)
    weak = not head or head[-1] in word_class("weak head") or head[-1] in word_class("gathering")
    main = inner if weak and inner is not None and not (_is_person(noun) and not _is_person(inner)) else noun
    beside = [found for word in (*head, *(phrase.complement if weak else ())) if (found := _modifier(word))]
    unit = main.unit if main else None
    groups = _groups(phrase, main, beside) if unit is None or unit in _COUNTED_AS_PEOPLE else ()
    return Description(unit, _standing(phrase, main, beside), groups)


def age_groups(folded: str) -> tuple[str, ...]:
    """Whether a told age makes a child (under 18, as the UN counts) or an elder (60 and over)."""
    if "old" not in folded and "age" not in folded:
        return ()
    for found in _AGE.finditer(folded):
        age = found.group(1) or found.group(3)
        in_years = found.group(2) is None or found.group(2).startswith("y")
        years = int(_YOUNG.get(age, age)) if in_years else 0
        if years < _ADULT:
            return ("children",)
        if years >= _OLD:
            return ("elderly",)
    return ()


def _head(folded: str, tokens: list[str]) -> tuple[list[str], list[str]]:
    """The words up to the head noun (the last of them), and those of the complement after "of"."""
    opening = _OF_OPENING.match(folded)
    cut = _CUT.search(folded, opening.end() if opening else 0)
    if cut is None:
        return tokens, []
    rest = folded[cut.end() :] if cut.group().strip() == "of" else ""
    ending = _CUT.search(rest)
    if ending and ending.group().strip() == "of":  # "dozens of members of the army"
        ending = _CUT.search(rest, ending.end())
    return WORD.findall(folded[: cut.start()]), WORD.findall(rest[: ending.start()] if ending else rest)


def _noun(words: list[str], *, people: bool = False) -> Noun | None:
    """The last known noun of the final three words; a thing only as the very last where people are befallen."""
    for word in reversed(words[-_NEAR_HEAD:]):
        noun = noun_form(word)
        if noun is not None:
            thing = noun.unit not in _COUNTED_AS_PEOPLE and word != words[-1]
            return None if people and thing else noun
    if people and len(words) > _NEAR_HEAD:  # "his wife" before a name of three words
        table = nouns()
        return next((noun for word in words if (noun := table.get(word)) and _is_person(noun)), None)
    return None


def noun_form(word: str) -> Noun | None:
    """The noun that `word` is a form of, also in the genitive, after a hyphen, or with the stars of a mangled text."""
    table = nouns()
    noun = table.get(word)
    if noun is None and not word.isalpha():
        bare = word.removesuffix("'s").removesuffix("'").replace("*", "")
        noun = table.get(bare) or table.get(bare.rsplit("-", 1)[-1])
    return noun


def _modifier(word: str) -> Modifier | None:
    table = modifiers()
    found = table.get(word)
    if found is None and not word.isalpha():
        found = table.get(word.removesuffix("'s")) or table.get(word.rsplit("-", 1)[-1])
    return found


def _is_person(noun: Noun | None) -> bool:
    return noun is not None and noun.unit is Unit.PERSON


def _groups(phrase: Phrase, main: Noun | None, beside: list[Modifier]) -> tuple[str, ...]:
    """Groups of the noun and of the words beside it; a calling needs a known noun ("media star" is no journalist)."""
    told = main.groups if main else ()
    added = (group for modifier in beside for group in modifier.groups if main or group not in _CALLINGS)
    return tuple(dict.fromkeys((*told, *added, *age_groups(phrase.folded))))


def _standing(phrase: Phrase, main: Noun | None, beside: list[Modifier]) -> Standing:
    if "civilian" in phrase.tokens or "civilians" in phrase.tokens:
        return Standing.CIVILIAN
    if main is not None and main.unit not in _COUNTED_AS_PEOPLE:
        return Standing.UNKNOWN
    if main is not None and main.standing is not Standing.UNKNOWN:
        return main.standing
    fitting = beside if main else [modifier for modifier in beside if _CALLINGS.isdisjoint(modifier.groups)]
    told = [modifier.standing for modifier in fitting if modifier.standing is not Standing.UNKNOWN]
    if told:
        return told[-1]
    if _ISLAMIC_STATE.search(phrase.written) and not phrase.shouted:
        return Standing.COMBATANT
    return Standing.CIVILIAN if "children" in age_groups(phrase.folded) else Standing.UNKNOWN
