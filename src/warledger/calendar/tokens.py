"""Words of time to tokens: words by the lexicon, entries of several words, dates and clocks in figures."""

import re
from collections.abc import Iterator
from functools import cache, lru_cache

from warledger.calendar.lexicon import Token, lexicon

_MERIDIEM = r"\s?[ap]\.?\s?m\b\.?"
_CLOCK = (
    rf"\d\d?\s?[:.h]\s?\d\d(?:[:.]\d\d)?(?:{_MERIDIEM}|\s?hrs?\b|\s?z\b)?(?![/.\d]\d)"
    rf"|\d\d?\s\d\d{_MERIDIEM}|\d{{1,4}}{_MERIDIEM}"
    r"|\d{3,4}\s?(?:hours\b|hrs?\b|h\b|gmt\b|utc\b|z\b|local\b)|\d\d?\so'?clock"
)
_FIGURES = (
    r"\d{4}-\d\d?-\d\d?(?:t[\d:.]+(?:z|[+-][\d:]+)?)?|\d{4}/\d\d?/\d\d?|\d{4}\.\d\d?\.\d\d?"
    r"|\d\d?[/.-]\d\d?[/.-]\d{2,4}\b|\d\d?/\d{4}\b|\d\d?/\d\d?(?![/\d])"
    r"|\d{6}z?\s?(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\s?\d{2,4}\b"
)
_YEARS = r"\d{4}s\b|['’]?\d0s\b|\d{4}\s?[-–—/]\s?(?:\d{4}|\d\d)(?![\d-])|['’]\d\d\b"
_ISO = re.compile(r"(\d{4})[-/.](\d\d?)[-/.](\d\d?)(.*)")
_NUMERIC = re.compile(r"(\d\d?)([/.-])(\d\d?)(?:[/.-](\d{2,4}))?$")
_MONTH_YEAR = re.compile(r"(\d\d?)/(\d{4})$")
_GROUP = re.compile(r"(\d\d)\d{4}z?\s?([a-z]{3})\s?(\d{2,4})$")
_YEAR_SPAN = re.compile(r"(\d{4})\s?[-–—/]\s?(\d{2,4})$")
_ONES = "one|two|three|four|five|six|seven|eight|nine|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth"
_AFTER_WORD = rf"(?<=ty)[-\s](?:{_ONES})\b|(?<=\bat)\s(?:nearly\s|around\s|about\s)?[012]\d[0-5]\d\b|(?<=\bq)[1-4]\b"
"""What a word takes with it: the five of "twenty-five", the hour of "at 2350", the number of "Q3"."""
_WORD = re.compile(r"(\d+)(st|nd|rd|th)$")
_PLAIN = r"\d{1,4}(?=,\s|$|\s(?:of\s|[jfmasond][aepuco][nbrylgptvc]))"
"""A number at the end, before a comma or before a month: most numbers, which need not be tried as dates and clocks."""
_TOKEN = re.compile(
    rf"[^\W\d_]+(?:{_AFTER_WORD})?|{_PLAIN}|{_FIGURES}|{_CLOCK}|{_YEARS}|\d+(?:st|nd|rd|th)\b|\d+|[-–—]"
)


def tokens_of(text: str) -> Iterator[Token]:
    """The tokens of a lower-case text, in order; words without meaning for time are tokens of letter x."""
    words = _TOKEN.findall(text)
    known, several = lexicon(), _several()
    skip = 0
    for index, word in enumerate(words):
        if skip:
            skip -= 1
            continue
        if word in several:
            for rest, token in several[word]:
                if words[index + 1 : index + 1 + len(rest)] == rest:
                    skip = len(rest)
                    yield token
                    break
            if skip:
                continue
        yield known.get(word) or _unusual(word)


@cache
def _several() -> dict[str, list[tuple[list[str], Token]]]:
    """The entries of several words by their first, each with the words that follow; longest first."""
    entries: dict[str, list[tuple[list[str], Token]]] = {}
    for entry, token in lexicon().items():
        first, *rest = _TOKEN.findall(entry)
        if rest:
            entries.setdefault(first, []).append((rest, token))
    return {first: sorted(found, key=lambda pair: -len(pair[0])) for first, found in entries.items()}


@lru_cache(16384)
def _unusual(word: str) -> Token:
    """A word that is not in the lexicon as it stands: a plural, a number of two words, figures, any other."""
    known = lexicon()
    if word.endswith("s") and (token := known.get(word[:-1])) is not None and token.letter in "WdMPzF":
        return token._replace(word=word)
    tens, ones = known.get(word.split(maxsplit=1)[0].split("-", maxsplit=1)[0]), known.get(re.split(r"[-\s]", word)[-1])
    if tens is not None and ones is not None and tens.letter == "n" and ones.letter in "no":
        return Token(ones.letter, tens.number + ones.number, "", word)
    if word[0] == "q" and word[1:].isdecimal():
        return Token("Q", int(word[1:]), "", word)
    return _other(word)


def _full_year(number: int) -> int:
    """A year of two digits: 1950 to 2049."""
    return number if number > 99 else number + (1900 if number >= 50 else 2000)


def _date_in_figures(word: str) -> Token | None:
    """A day or a month and year in figures."""
    if match := _ISO.match(word):
        year, month, day = (int(match[i]) for i in (1, 2, 3))
        return Token("I", year, match[4], word, month, day)
    if match := _GROUP.match(word):
        named = lexicon().get(match[2])
        return Token("I", _full_year(int(match[3])), "", word, named.number if named else 0, int(match[1]))
    if (match := _NUMERIC.match(word)) and not (match[2] == "." and not match[4]):
        return Token("J", int(match[1]), match[2], word, int(match[3]), _full_year(int(match[4])) if match[4] else 0)
    if match := _MONTH_YEAR.match(word):
        return Token("J", int(match[1]), "/", word, 0, int(match[2]))
    return None


def _figures(word: str) -> Token | None:
    """A word that starts with a figure: a date, a span of years, an ordinal."""
    if (token := _date_in_figures(word)) is not None:
        return token
    if match := _YEAR_SPAN.match(word):
        first, last = int(match[1]), int(match[2])
        return Token("Y", first, "", word, last if last > 99 else first // 100 * 100 + last)
    if match := _WORD.match(word):
        return Token("o", int(match[1]), "", word)
    return None


def _other(word: str) -> Token:
    """A word that the lexicon does not hold."""
    head = word[0]
    if word[0] in "'’":
        short = int(word[1:3])
        return Token("c", 1900 + short, "", word) if word.endswith("s") else Token("y", short, "short", word)
    if not head.isdecimal():
        clock = any(character.isdecimal() for character in word)  # "at 2350"
        return Token("-" if head in "-–—" else "K" if clock else "x", 0, "", word)
    if (token := _figures(word)) is not None:
        return token
    if word.endswith("s") and word[:-1].isdecimal():
        return Token("c", int(word[:-1]) if len(word) == 5 else 1900 + int(word[:-1]), "", word)
    if word.isdecimal():
        number = int(word[:9])
        return Token("y" if len(word) == 4 else "n", number, "", word)
    return Token("K", 0, "", word)
