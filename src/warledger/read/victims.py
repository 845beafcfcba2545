"""The words of one group in, how many people or things they tell of out, when no rule of arithmetic is needed yet.

A group is what stands between two commas or "and"s: "at least three soldiers", "his wife Fatima", "others".
"""

import re
from dataclasses import dataclass
from enum import StrEnum

from warledger.model import Standing, Unit
from warledger.read.folding import fold
from warledger.read.numerals import UNITS
from warledger.read.nouns import Modifier, Noun, modifiers, nouns


class Shape(StrEnum):
    """How a group of words tells of those it names."""

    NUMBER = "number"  # three soldiers; nine
    SINGLE = "single"  # a farmer, his son, another
    NAME = "name"  # Ahmad al-Saleh
    PLURAL = "plural"  # civilians, his children
    NOBODY = "nobody"  # no one, no casualties
    AGE = "age"  # 28; aged 12
    MUTE = "mute"  # they, those, nothing that can be counted


@dataclass(frozen=True, slots=True)
class Group:
    """What one group of words tells, its number aside."""

    shape: Shape
    unit: Unit | None
    standing: Standing
    groups: tuple[str, ...]
    owned: bool = False  # "his children": surely others than those named beside them


_WORD = re.compile(r"[^\W\d_](?:[\w'.*-]*[\w*])?")
_CUT = re.compile(
    r"\s(?:of|from|in|at|with|who|whose|that|which|for|on|by|near|inside|including|between|after|to|under|during|when|while"
    r"|belonging|living|working|travelling|traveling|aged|as|among|were|was|are|had|have|has|being|been|along|trying|fleeing|riding"
    r"|known|accused|suspected\s+of|against|into|outside|aboard)\s|[,(:;]"
)
_OF_OPENING = re.compile(r"\s*(?:of\s)?\s*[,(:;]*\s*")
_PRONOUNS_ONE = frozenset(
    "he she him her i me himself herself myself my it you someone somebody another whom his this".split()
)
_MUTE = frozenset(
    "they them those these themselves we us ourselves who all most more much everyone everybody others' part parts half rest "
    "majority number numbers total toll what ones any some lot lots anyone anybody many none-of everything something two-thirds".split()
)
_NOBODY = frozenset(("no", "nobody", "none", "zero", "nil", "neither", "noone", "without"))
_DETERMINERS = frozenset(
    "a an the one another his her their its my our your this that these those some any each every other further additional".split()
)
_OWNERS = frozenset(("his", "her", "their", "my", "our", "its", "your"))
_WEAK = frozenset(
    "member members body bodies corpse corpses life lives remains dead group groups number numbers dozens hundreds thousands "
    "scores tens millions total rest most some many several majority family families team teams crew bunch lot lots one part "
    "handful wave crowd crowds death deaths fatalities casualties injuries killing majority couple pair half none any all both each "
    "others people convoy convoys column leader leaders head chief commander series set batch".split()
)
_GATHERED = frozenset(
    "group team crew crowd bunch gang set series pile wave range variety party line column number".split()
)
_COLLECTIVE = frozenset(
    "army military regime government police taliban isis isil daesh hamas hezbollah hizbollah hizballah pkk ypg sdf fsa nusra coalition "
    "opposition militia population crowd community group public enemy leadership everybody qaeda al-qaeda al-nusra press movement "
    "gang cell convoy brigade battalion patrol unit squad jihad staff crew team tribe clan delegation minority side sides pyd fmln farc "
    "idf rsf houthi cattle livestock network alliance front state council party division regiment garrison force".split()
)
_PEOPLES = re.compile(
    r"(?:ians|eans|icans|ieans|anians|amese|inese|aelis|iraqis|yemenis|saudis|omanis|qataris|kuwaitis|emiratis|bahrainis|pakistanis"
    r"|bangladeshis|azeris|kashmiris|somalis|nepalis|houthis|sunnis|yazidis|yezidis|gazans|africans|kurds|arabs|turks|jews|copts"
    r"|serbs|croats|germans|afghans|shiites|alawites|druze|muslims|lebanese|sudanese|rohingya|tutsis|hutus|uzbeks|tajiks|uighurs"
    r"|maronites|frenchmen|britons|europeans|tamils|hindus|sikhs|tibetans|bosniaks|albanians|americans|mexicans|romans|germans|[a-z]+ese)$"
)
_KIN = frozenset(
    "wife wives husband son sons daughter daughters brother brothers sister sisters mother father parents children child "
    "grandchildren family uncle aunt cousin cousins nephew nephews niece nieces grandson granddaughter grandfather grandmother fiancee "
    "fiance baby siblings".split()
)
_OFFICES = frozenset(
    "leader commander facilitator chief founder imam judge deputy director head official preacher cleric priest politician activist "
    "journalist writer editor lawyer professor teacher doctor spokesman organizer planner financier smuggler member minister".split()
)
_AGE_ONLY = re.compile(r"\s*\(?(?:aged?\s+)?\d{1,3}(?:\s+(?:years?|months?)(?:\s+old)?)?\)?[.\s]*")
_YOUNG = {word: value for word, value in UNITS.items() if 0 < value < 18}
_CALLINGS = frozenset(("medics", "journalists", "aid_workers", "rescuers", "police"))  # "media star" is no journalist
_CHILD_AGE = re.compile(
    r"(?<![\w,.-])(\d{1,3}|"
    + "|".join(_YOUNG)
    + r")(?:\s+and\s+a\s+half)?[\s-]*(years?|yrs?|months?|weeks?|days?)[\s-]+olds?\b|\baged?\s+(\d{1,3})\b"
)
_ISLAMIC_STATE = re.compile(r"\bIS\b")
_ADULT, _OLD = 18, 60
_NEAR_HEAD = 3


def group_of(words: str, folded: str, *, counted: bool, people: bool) -> Group:
    """What `words` tell; `counted` if a number stands in them, `people` if the event befalls people.

    `folded` is `words` folded. Names count only where people are befallen: elsewhere a capital may be a state.
    """
    if not counted and _AGE_ONLY.fullmatch(folded):
        return Group(Shape.AGE, Unit.PERSON, Standing.UNKNOWN, ())
    tokens = _WORD.findall(folded)
    head, complement = _head(folded, tokens)
    noun = _noun(head, people=people)
    described = _describe(tokens, head, complement, noun)
    unit = described.unit or (Unit.PERSON if people or (head and _PEOPLES.search(head[-1])) else None)
    shape = Shape.NUMBER if counted else _shape(words, folded, head, noun, complement, people=people)
    aged = _age_groups(folded) if shape in (Shape.SINGLE, Shape.NAME, Shape.NUMBER) else ()
    owned = bool(tokens) and (tokens[0] in _OWNERS or tokens[0].endswith("'s"))
    standing = described.standing
    if standing is Standing.UNKNOWN and _ISLAMIC_STATE.search(words) and not words.isupper():
        standing = Standing.COMBATANT
    if "children" in aged and standing is Standing.UNKNOWN:
        standing = Standing.CIVILIAN
    return Group(shape, unit, standing, tuple(dict.fromkeys((*described.groups, *aged))), owned)


@dataclass(frozen=True, slots=True)
class _Described:
    unit: Unit | None
    standing: Standing
    groups: tuple[str, ...]


def _head(folded: str, tokens: list[str]) -> tuple[list[str], list[str]]:
    """The words up to the head noun (the last of them), and those of the complement after a preposition."""
    opening = _OF_OPENING.match(folded)
    cut = _CUT.search(folded, opening.end() if opening else 0)
    if cut is None:
        return tokens, []
    first = _WORD.findall(folded[: cut.start()])
    rest = folded[cut.end() :] if cut.group().strip() == "of" else ""
    second_cut = _CUT.search(rest)
    if second_cut and second_cut.group().strip() == "of":  # "dozens of members of the army"
        second_cut = _CUT.search(rest, second_cut.end())
    return first, _WORD.findall(rest[: second_cut.start()] if second_cut else rest)


def _noun(words: list[str], *, people: bool = False) -> Noun | None:
    """The noun that `words` end with, or the last known one of the final three; of things only the very last word
    where people are befallen (an "arms supplier" is no weapon).
    """
    table = nouns()
    for word in reversed(words[-_NEAR_HEAD:]):
        noun = (
            table.get(word) or table.get(word.removesuffix("'s").removesuffix("'")) or table.get(word.replace("*", ""))
        )
        if noun is not None:
            if people and noun.unit not in (Unit.PERSON, Unit.HOUSEHOLD) and word != words[-1]:
                return None
            return noun
        if "-" in word and (noun := table.get(word.rsplit("-", 1)[1])):
            return noun
    if people and len(words) > _NEAR_HEAD:  # "his wife" before a name of three words
        return next((n for word in words if (n := table.get(word)) and n.unit is Unit.PERSON), None)
    return None


def _describe(tokens: list[str], head: list[str], complement: list[str], noun: Noun | None) -> _Described:
    """Unit, standing and groups: the head noun's, else its complement's, then what the words beside it add."""
    inner = _noun(complement)
    weak = not head or head[-1] in _WEAK or head[-1] in _GATHERED
    main = inner if weak and inner is not None and not (_is_person(noun) and not _is_person(inner)) else noun
    unit = main.unit if main else None
    beside = [m for word in (*head, *(complement if weak else ())) if (m := _modifier(word))]
    groups = (*(main.groups if main else ()), *(g for m in beside for g in m.groups if main or g not in _CALLINGS))
    standing = _standing(main, beside, tokens)
    return _Described(unit, standing, groups if unit in (None, Unit.PERSON, Unit.HOUSEHOLD) else ())


def _is_person(noun: Noun | None) -> bool:
    return noun is not None and noun.unit is Unit.PERSON


def _modifier(word: str) -> Modifier | None:
    table = modifiers()
    return table.get(word.removesuffix("'s")) or ("-" in word and table.get(word.rsplit("-", 1)[1])) or None


def _standing(main: Noun | None, beside: list[Modifier], tokens: list[str]) -> Standing:
    if "civilian" in tokens or "civilians" in tokens:
        return Standing.CIVILIAN
    if main is not None and main.unit not in (Unit.PERSON, Unit.HOUSEHOLD):
        return Standing.UNKNOWN
    if main is not None and main.standing is not Standing.UNKNOWN:
        return main.standing
    told = [m.standing for m in beside if m.standing is not Standing.UNKNOWN]
    return told[-1] if told else Standing.UNKNOWN


def _age_groups(folded: str) -> tuple[str, ...]:
    """Whether a told age makes a child (under 18, as the UN counts) or an elder (60 and over)."""
    for found in _CHILD_AGE.finditer(folded):
        age = found.group(1) or found.group(3)
        years = int(_YOUNG.get(age, age))
        if found.group(2) and not found.group(2).startswith("y"):
            years = 0
        if years < _ADULT:
            return ("children",)
        if _OLD <= years:
            return ("elderly",)
    return ()


def _shape(
    words: str, folded: str, head: list[str], noun: Noun | None, complement: list[str], *, people: bool
) -> Shape:
    """How a group without a number tells of those it names."""
    if not head:
        return Shape.MUTE
    first, last = head[0], head[-1]
    if first in _NOBODY:
        return Shape.NOBODY
    if len(head) == 1 and first in _PRONOUNS_ONE:
        return Shape.SINGLE
    if last in _MUTE or first in ("all", "most", "any", "those", "these"):
        return Shape.SINGLE if last in nouns() and not nouns()[last].plural and first == "any" else Shape.MUTE
    if last in _GATHERED and complement and _is_plural(complement[-1]):
        return Shape.PLURAL
    if last in ("another", "one", "each"):
        return Shape.SINGLE
    if noun is not None and _is_head(noun, last):
        return Shape.PLURAL if noun.plural else _single(head, noun)
    closing = nouns().get(_WORD.findall(folded)[-1])
    if people and first in ("a", "an") and closing is not None and not closing.plural:
        return Shape.SINGLE  # "a Movement of the North commander"
    return _unknown_noun(words, head, noun, people=people)


def _is_head(noun: Noun, last: str) -> bool:
    found = nouns().get(last)
    return found is noun


def _is_plural(word: str) -> bool:
    noun = nouns().get(word)
    return noun.plural if noun else _ends_plural(word)


def _single(head: list[str], noun: Noun) -> Shape:
    """A singular head: one, unless a collective that nobody counts ("the army")."""
    return Shape.MUTE if head[-1] in _COLLECTIVE and noun.unit is Unit.PERSON else Shape.SINGLE


def _unknown_noun(words: str, head: list[str], noun: Noun | None, *, people: bool) -> Shape:
    """A head that is in no table: a name, a singular or a plural, by its letters."""
    last = head[-1].removesuffix("'s")
    if last in _COLLECTIVE or (last in modifiers() and last not in nouns() and noun is None):
        return Shape.MUTE
    if _PEOPLES.search(last):
        return Shape.PLURAL
    named = _looks_named(words, head)
    if not people:
        return (
            Shape.SINGLE
            if head[0] in ("a", "an", "one", "another", "the", "his", "her", "its", "their")
            and not named
            and not _ends_plural(last)
            else Shape.MUTE
        )
    if named and (noun is None or not noun.plural):
        return Shape.NAME
    if noun is not None and noun.plural and named:  # "his sons Ali", but "Syrian forces Idlib"
        return Shape.NAME if _KIN.intersection(head) else Shape.PLURAL
    return Shape.PLURAL if _ends_plural(last) else Shape.SINGLE


def _ends_plural(word: str) -> bool:
    return word.endswith(("men", "people")) or (word.endswith("s") and not word.endswith(("ss", "us", "is")))


def _looks_named(words: str, head: list[str]) -> bool:
    """Whether the head is written as a name; in a text all in capitals, whether no article and no plural speaks against it."""
    originals = _WORD.findall(words)[: len(head)]
    if not originals:
        return False
    if words.isupper():
        bare = head[0] not in _DETERMINERS
        return bare and (len(head) > 1 or not _ends_plural(head[-1]))
    return originals[-1][0].isupper() or (originals[-1].startswith(("al-", "el-", "Al", "bin")))


def ends_in_name(words: str) -> bool:
    """Whether the last word is written as a name: "two sons Ali and ..."."""
    found = _WORD.findall(words)
    return bool(found) and not words.isupper() and found[-1][0].isupper() and fold(found[-1]) not in nouns()


def is_name(words: str) -> bool:
    """Whether all of these words are written as a name and none is a noun of the table."""
    found = _WORD.findall(words)
    return bool(found) and not words.isupper() and all(w[0].isupper() and fold(w) not in nouns() for w in found)


def has_article(folded: str) -> bool:
    """Whether a group opens with an article, a possessive or a demonstrative."""
    found = _WORD.search(folded)
    return found is not None and found.group() in _DETERMINERS


def is_office(folded: str) -> bool:
    """Whether a group holds a post that one person can hold beside another: "leader and facilitator"."""
    return not _OFFICES.isdisjoint(_WORD.findall(folded))


def is_pronoun(words: str) -> bool:
    """Whether the words are one pronoun for one person."""
    return fold(words.strip()) in _PRONOUNS_ONE


def is_kin(folded: str) -> bool:
    """Whether a group opens with somebody's relative: "his wife", "their two children", "son"."""
    return any(word in _KIN for word in _WORD.findall(folded)[:4])
