"""How a report introduces people: the words beside a name's first mention, and the speaker before "told AFP"."""

import re

from warledger.model import SourceKind, Span
from warledger.read.phrases import Word, words_of
from warledger.read.source_names import Voice, Weight, cues_of, voice_of

_REACH = 120  # Characters looked at on either side of a name; an apposition is rarely longer.
_MENTIONS = 3  # How many earlier mentions are looked at: names are introduced at the first or soon after.
# A clause begins after one of these; what stands before it introduces nobody.
_CLAUSE = frozenset(
    "said says saying told that by and to when while as after before but according he she is was has had were are "
    "because if since until over against then quoted quoting cited citing reported reports announced confirmed added "
    "killed interviewed via".split()
)
_END = re.compile(r"[.;:!?()\[\]“”\"\n](?:\s|$)|[()“”\"\n]|[–—]")
_TOLD = re.compile(r"\b(?:told|telling|tells|informed|speaking to|spoke to)\s+(?:[\w’'.-]+\s+){0,3}$", re.IGNORECASE)
_ROLES = (
    "head|director|chief|leader|commander|spokesman|spokeswoman|governor|mayor|president|secretary|secretary general|"
    "minister|coordinator|member|deputy|resident|father|mother|brother|sister|son|daughter|relative"
)
# What follows a name in apposition: ", a nurse", ", 43, who heads", " of the", "head of" (where the commas got lost).
_APPOSED = re.compile(
    r"\s*,\s*(?:\d{1,3},\s*)?"
    r"(?=the |a |an |from |who (?:heads|leads|runs|is|was|works)|(?:[\w'’-]+ ){1,3}(?:of|for|at) |[A-Z])"
    r"|\s+(?=of |from |with |an? [a-z]|the (?:\w+ ){1,2}(?:of|for|at|in) )"
    rf"|\s+(?=(?i:{_ROLES}) of )|\s*\("
)
# Whoever does this with no role beside the name is a private person on a social network.
_POSTED = re.compile(
    r"\s*(?:posted|wrote|shared|mourned|grieved|commented|tweeted|lamented)\b|\s*\(@"
    r"|[^.\n]{0,60}\b(?:facebook|twitter|instagram|telegram|tiktok|social media)\b",
    re.IGNORECASE,
)
_POST_OF = re.compile(
    r"\b(?:posts?|posted|photos?|images?|pictures?|videos?)\b[^.\n]{0,30}\b(?:by|from)\s+(?:[A-Z]\S*\s+){0,3}$"
)
_SHORT_FORM = re.compile(r"\s*\([A-Z]{1,6}\),?\s*$")  # "Superintendent of Police (SP), ..."
_PERSON = re.compile(r"\b[A-Z][\w'’-]+(?: (?:al-|bin |van |de )?[A-Z][\w'’-]+)+")
_GIVEN = re.compile(r",\s+(?:(?:[A-Z][\w.'’-]*|van|von|de|der|al|el|bin)\s+){1,3}$")
_CLOSES = re.compile(r"(?<![A-Z])\.(?:\s|$)|[,;:!?)“”\"\n](?:\s|$)")


def introduced(text: str, words: list[Word]) -> Voice | None:
    """What the words beside earlier mentions of a name tell of its bearer; None where they tell nothing."""
    own = _untitled(words, text)
    name = text[own[0].start : own[-1].end] if own else words[-1].surface
    mentions = _mentions(text, name, words[-1].start)
    for start, end in mentions:
        for voice in (_before(text, start), _after(text, end)):
            if voice and voice.kind is not SourceKind.UNKNOWN and voice.weight is not Weight.COUNTRY:
                return voice
    posted = any(_POSTED.match(text, end) or _POST_OF.search(text, max(0, at - _REACH), at) for at, end in mentions)
    return Voice(SourceKind.WITNESS) if posted else None


def named_before(text: str, start: int) -> Span | None:
    """The person last named before this place, not far off: whom "he" or "she" can mean."""
    named = list(_PERSON.finditer(text, max(0, start - 2 * _REACH), start))
    return Span.of(text, *named[-1].span()) if named else None


def full_name(text: str, words: list[Word]) -> str:
    """A person's fullest name up to here: "Jeff Davis" for a later "Davis", without titles."""
    if len(words) > 1:
        name = _untitled(words, text)
        return text[name[0].start : name[-1].end]
    for start, end in _mentions(text, words[-1].surface, words[-1].start):
        before = words_of(text, max(0, start - 40), start)
        name = [Word("", text[start:end], start, end)]
        for word in reversed(before):
            gap = text[word.end : name[0].start]
            if (
                not word.surface[0].isupper()
                or not set(gap) <= set(" -.")
                or (gap.startswith(". ") and len(word.surface) > 2)
            ):
                break
            name.insert(0, word)
        name = _untitled(name, text)
        if 1 < len(name) <= 4:
            return text[name[0].start : end]
    return words[-1].surface


def speaker_before(text: str, span: Span) -> Span | None:
    """The speaker where `span` only names who was told: the words before "told", if they can be a speaker's."""
    told = _TOLD.search(text, max(0, span.start - 60), span.start)
    if told is None:
        return None
    start = max(0, told.start() - _REACH)
    for end in _END.finditer(text, start, told.start()):
        start = end.end()
    clause = text[start : told.start()].rstrip()
    apposed = clause.endswith(",")
    parts = clause.rstrip(",").split(",")
    kept = ",".join(parts[-2:] if apposed else parts[-1:])
    start += len(clause.rstrip(",")) - len(kept)
    words = words_of(text, start, start + len(kept))
    for i in range(len(words) - 1, -1, -1):
        if words[i].key in _CLAUSE - {"he", "she"}:
            words = words[i + 1 :]
            break
    words = _from_article(words, text)
    if not words or len(words) > 12:
        return None
    return Span.of(text, words[0].start, words[-1].end)


def _from_article(words: list[Word], text: str) -> list[Word]:
    """Leave out what stands before the speaker's article: "in the town during the night a field source"."""
    for i in range(len(words) - 1, 0, -1):
        opens = words[i].key in {"a", "an", "the", "one"} and text[words[i - 1].end : words[i].start] == " "
        if opens and words[i - 1].key not in {"of", "for", "at", "in", "from", "with", "to"}:
            return words[i:]
    return words


def _mentions(text: str, name: str, before: int) -> list[tuple[int, int]]:
    """The first places where a name stands in a text as a whole word, at most as far as `before`."""
    found: list[tuple[int, int]] = []
    at = text.find(name)
    while 0 <= at <= before and len(found) < _MENTIONS:
        end = at + len(name)
        if not text[end : end + 1].isalnum() and not (at and text[at - 1].isalnum()):
            found.append((at, end))
        at = text.find(name, end)
    return found


def _before(text: str, start: int) -> Voice | None:
    """The words that lead up to a name: "army spokesman Col. John ..." or "the unit's head, John ..."."""
    left = max(0, start - _REACH)
    if given := _GIVEN.search(text, left, start):
        start = given.start() + 1
    if short := _SHORT_FORM.search(text, left, start):
        start = short.start()
    for end in _END.finditer(text, left, start):
        if text[end.start()] != "." or not _abbreviates(text, end.start()):
            left = end.end()
    piece = text[left:start].rstrip()
    apposed = piece.endswith(",")
    piece = piece.rstrip(",")
    left += piece.rfind(",") + 1
    words = words_of(text, left, start)
    for i in range(len(words) - 1, -1, -1):
        if words[i].key in _CLAUSE:
            words = words[i + 1 :]
            break
    words = words[-8:]
    if not words or (apposed and not any(match.value.weight >= Weight.WEAK for match in cues_of(words[-3:], text))):
        return None
    return voice_of(words, text)


def _abbreviates(text: str, at: int) -> bool:
    """Whether the point at this place ends a title: "Lt.", "Gen.", "U.S."."""
    word = re.search(r"[\w.]{1,5}$", text[max(0, at - 6) : at])
    return word is not None and word[0][0].isupper() and (len(word[0]) <= 4 or "." in word[0])


def _after(text: str, end: int) -> Voice | None:
    """The apposition that follows a name: ", a spokesman for ...," or "of the ..."."""
    following = text[end : end + _REACH]
    opened = _APPOSED.match(following)
    if opened is None:
        return None
    stop = _CLOSES.search(following, opened.end())
    words = words_of(text, end + opened.end(), end + (stop.start() if stop else len(following)))
    for i, word in enumerate(words):
        if i and word.key in {"said", "told", "says", "has", "had"}:
            words = words[:i]
            break
    if not words:
        return None
    voice = voice_of(words[:12], text)
    if voice.kind is SourceKind.UNKNOWN and words[0].key == "from":
        return Voice(SourceKind.WITNESS)  # "Ali, from the next village".
    return voice


def _untitled(words: list[Word], text: str) -> list[Word]:
    """A name without the titles and bodies in front: the words after the last cue that is not itself a name."""
    last = 0
    for match in cues_of(words, text):
        if match.last < len(words):
            last = max(last, match.last)
    return words[last:]
