"""Words of place → what they ask for: the names to look up, the kind told ("province"), the part or side told
("south of"), or why nothing is named.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from warledger.locate.tables import read_common_words, read_kind_words

LONGEST_WORDS = 300
"""Characters; a place is told in fewer."""
DEEPEST = 4
"""Layers peeled off at most ("the outskirts of the town of X in the south of Y")."""

_SIDE = r"(?:(?:north|south)(?:[- ]?(?:east|west))?|east|west|centre|center|middle|heart)"
_SIDES = (
    r"(?:(?:north|south)(?:[- ]?(?:eastern|western|east|west)|ern)?"
    r"|eastern|western|east|west|central|upper|lower|mid)"
)
_PART = (
    r"(?:parts?|countryside|suburbs?|outskirts|edges?|side|half|areas?|sectors?|districts?|neighbou?rhoods"
    r"|regions?|sections?|reaches|fringes?)"
)
_FAR = r"(?:(?:far|deep|rural|remote)\s+)?"
_BETWEEN = re.compile(r"(?i)\bbetween\s+(.+?)\s+and\s+(.+)$")
_OFFSET = re.compile(
    r"(?i)^(?:\S+ )?(?:(?:\d+|a few|several)\s*(?:km|kilomet\w+|miles?)\s+)?"
    rf"(?:the\s+)?({_SIDE})\s+(?:of|from)\s+(?:the\s+)?(.+)$"
)
_NEAR = re.compile(
    r"(?i)^(?:(?:areas?|villages?|towns?|places|somewhere)\s+)?"
    r"(near|nearby|close to|around|outside|next to|towards?|just off|adjacent to|opposite|along|on the road to"
    r"|(?:in )?(?:the )?(?:vicinity|outskirts|surroundings|suburbs|edge|fringes|perimeter) of"
    r"|north(?:ern)? outskirts of)\s+(?:the\s+)?(.+)$"
)
_PART_OF = re.compile(
    rf"(?i)^(?:the\s+|part\s+of\s+|parts\s+of\s+)*{_FAR}({_SIDES}(?:\s+and\s+{_SIDES})*)\s+"
    rf"(?:{_PART}\s+)+of\s+(?:the\s+)?(.+)$"
)
_SIDE_OF_NAME = re.compile(rf"(?i)^(?:the\s+)?{_FAR}({_SIDES}(?:\s+and\s+{_SIDES})*)[\s-]+(?:rural\s+)?(.+)$")
_RURAL = re.compile(
    r"(?i)^(?:the\s+)?(rural|greater|downtown|inner|coastal|mainland|rebel-held|parts of|much of|across|throughout"
    r"|all over|most of)\s+(?:the\s+)?(.+)$"
)
_COUNTRYSIDE = re.compile(
    rf"(?i)^(.+?)(?:['’]s?)?\s+((?:{_SIDES}\s+)*"
    r"(?:countryside|outskirts|suburbs|environs|hinterland|vicinity|surroundings))$"
)
_BORDER = re.compile(r"(?i)\b(?:borders?|frontiers?|border (?:area|region|strip|fence))$")
_ALIAS = re.compile(r"^(.*?)\s*[(\[]\s*([^)\]]+?)\s*[)\]]\s*(.*)$")
_POSSESSIVE = re.compile(r"^((?:[A-Z][\w.\-]*\s){0,3}[A-Z][\w.\-]*)['’]s\s+(.+)$")
_INSIDE = re.compile(r"^(.+?)(?:\s*,\s*|\s+(?:in|inside|within|at)\s+)(?:the\s+)?(.+)$")
_KIND_OF = re.compile(
    r"(?i)^(?:the\s+)?((?-i:[A-Z])[\w.\-]*(?:\s(?-i:[A-Z])[\w.\-]*)*\s+|[a-z]+\s+)?"
    r"(\w+?)s?\s+of\s+(?:the\s+)?((?-i:[^a-z]).*)$"
)
_ARTICLE = re.compile(r"(?i)^(?:the|a|an)\s+")
_BLANKS = re.compile(r"\s+")
_TOKEN = re.compile(r"[^\W_]+(?:['’.&-][^\W_]+)*\.?")
_OWNER = re.compile(
    r"(?i)\b(?:family|families|famil(?:y|ies)['’]s?|his|her|their|our|my|whose)\b"
    r"|['’]s (?:house|home|residence|apartment)"
)
_HOUSE = re.compile(
    r"(?i)\b(?:house|houses|home|homes|residence|residences|apartment|building|flat|tent|tents|car|vehicle|shop|yard)\b"
)
_PARTS = (
    (_OFFSET, False),
    (_NEAR, False),
    (_PART_OF, False),
    (_RURAL, True),
    (_COUNTRYSIDE, True),
    (_SIDE_OF_NAME, True),
)
"""Patterns of a part or a side; True where the whole words may be a name too ("North Darfur")."""


@dataclass(frozen=True, slots=True)
class Phrase:
    """What words of place ask for.

    `names` in the order in which they are tried; `part`: the words that make it a part or a side of the name
    ("south of"); `whole`: the whole
    words, which may be a name themselves ("North Darfur") and are tried first; `other_end`: the second name of
    "between X and Y"; `inside`:
    names told as enclosing; `site`: the words of a thing that stands in the place.
    """

    names: tuple[str, ...] = ()
    whole: tuple[str, ...] = ()
    kind: str | None = None
    part: str | None = None
    other_end: tuple[str, ...] = ()
    inside: tuple[str, ...] = ()
    site: str | None = None
    why_unnamed: str | None = None


@lru_cache(maxsize=16384)
def read_words(words: str) -> Phrase:
    """What the words ask for.

    >>> read_words("Idlib province").kind
    'province'
    >>> read_words("south of Saraqeb").part
    'south of'
    >>> read_words("a mosque").why_unnamed
    'a landmark without a name'
    """
    if len(words) > LONGEST_WORDS:
        return Phrase(why_unnamed="too many words for a place")
    plain = _BLANKS.sub(" ", words).strip(' \t\n.,;:"“”‘«»')
    if not re.search(r"[^\W\d_]", plain):
        return Phrase(why_unnamed="no letter in the words")
    return _read(plain)


def _read(words: str, *, depth: int = 0) -> Phrase:
    """One layer of the words peeled off, the rest read in the same way."""
    if depth > DEEPEST:
        return Phrase(names=(words,))
    if unnamed := _why_unnamed(words):
        return Phrase(why_unnamed=unnamed)
    for step in _STEPS:
        if phrase := step(words, depth + 1):
            return phrase
    return _bare(words)


def _between(words: str, depth: int) -> Phrase | None:
    """Reads "between X and Y"."""
    if found := _BETWEEN.search(words):
        ends = [_read(end, depth=depth) for end in found.groups()]
        if all(end.names for end in ends):
            return replace(ends[0], other_end=ends[1].names, part="between two places")
    return None


def _kind_of(words: str, depth: int) -> Phrase | None:
    """Reads "the town of X" and "the West Bank city of X"."""
    if found := _KIND_OF.match(words):
        rest, told = _read(found[3], depth=depth), read_kind_words().get(found[2].lower(), "near")
        if rest.names and not rest.part and told not in ("near", "countryside"):
            around = (found[1] or "").strip()
            return replace(
                rest, kind=told, inside=(*rest.inside, *([around] if around and not is_common(around) else ()))
            )
    return None


def _alias(words: str, depth: int) -> Phrase | None:
    """Reads "X (Y)": both are names of it."""
    if found := _ALIAS.match(words):
        outer = _read(f"{found[1]} {found[3]}".strip() or found[2], depth=depth)
        names = (*outer.names, *_read(found[2], depth=depth).names)
        return replace(outer, names=names, why_unnamed=None if names else outer.why_unnamed)
    return None


def _side(words: str, depth: int) -> Phrase | None:
    """Reads "south of X", "X countryside", "northern X"."""
    for pattern, whole_first in _PARTS:
        if found := pattern.match(words):
            return _part_of(words, found, pattern, whole_first=whole_first, depth=depth)
    return None


def _owned(words: str, depth: int) -> Phrase | None:
    """Reads "X's Y": Y, inside X."""
    if found := _POSSESSIVE.match(words):
        rest = _read(found[2], depth=depth)
        return (
            replace(rest, names=(words, *rest.names), inside=(*rest.inside, found[1].strip())) if rest.names else None
        )
    return None


def _enclosed(words: str, depth: int) -> Phrase | None:
    """Reads "Y, X" and "Y in X": Y, inside X; where Y has no name ("a mosque in X"), somewhere in X."""
    found = _INSIDE.match(words)
    if not found or _why_unnamed(found[2]):
        return None
    head, tail = _read(found[1], depth=depth), _read(found[2], depth=depth)
    if head.names:
        return replace(head, inside=(*head.inside, *tail.names[:1], *tail.inside))
    return replace(tail, site=found[1], part=tail.part or f"{found[1]} in") if tail.names else None


_STEPS = (_between, _kind_of, _alias, _side, _owned, _enclosed)


def _part_of(words: str, found: re.Match[str], pattern: re.Pattern[str], *, whole_first: bool, depth: int) -> Phrase:
    """A part or a side of a named place; where the whole words may be a name ("North Darfur") they are tried first."""
    name, part = (found[1], found[2]) if pattern is _COUNTRYSIDE else (found[2], found[1])
    rest = _read(name, depth=depth)
    if not rest.names:
        return rest
    told = {_OFFSET: f"{part} of", _COUNTRYSIDE: part}.get(pattern, part).lower()
    return replace(rest, part=told, whole=_bare(words).names[:1] if whole_first else ())


def _bare(words: str) -> Phrase:
    """A name with the word for its kind before or after it."""
    kinds = read_kind_words()
    name = _ARTICLE.sub("", words)
    tokens = name.split(" ")
    names = [name]
    kind = None
    lower = [token.lower().strip(".,") for token in tokens]
    while len(tokens) > 1 and lower[-1] in kinds:
        kind = kind or kinds[lower[-1]]
        tokens, lower = tokens[:-1], lower[:-1]
        if (
            lower[-1]
            in (
                "refugee",
                "refugees",
                "displacement",
                "idp",
                "military",
                "air",
                "international",
                "main",
                "central",
                "old",
            )
            and len(tokens) > 1
        ):
            tokens, lower = tokens[:-1], lower[:-1]
        names.append(" ".join(tokens))
    if kind == "camp" and len(names) > 1:
        names.insert(1, f"{names[-1]} camp")
    names += [part.strip() for name in names[:1] if "/" in name for part in name.split("/")]
    names += [name[:-1] for name in names[-1:] if name.endswith("s") and len(name) > 4]
    site = words if kind in ("site", "road", "post") else None
    if kind in ("site", "road"):
        names = names[:1]
    return Phrase(names=tuple(dict.fromkeys(name for name in names if name)), kind=kind, site=site)


def _why_unnamed(words: str) -> str | None:
    """Why the words name no place of the map, or None."""
    if _OWNER.search(words) and _HOUSE.search(words):
        return "somebody's home: no gazetteer has it"
    tokens = _TOKEN.findall(words)
    titled = words.istitle() and not _ARTICLE.match(words)
    if all(is_common(token) for token in tokens) and not titled:
        return (
            "a border is a line, and no place on it is named" if _BORDER.search(words) else "a landmark without a name"
        )
    return None


def is_common(token: str) -> bool:
    """Whether the word names nothing by itself ("the", "mosque", "northern", "3")."""
    return token.strip(".").lower() in read_common_words() or token.isdigit()
