"""A name of a place → the forms under which it is compared: folded (case, accents, apostrophes) and key
(transliteration levelled).

A wire writes Saraqeb, Saraqib or Sarakeb for one town; the key of all three is the same. The back-off stops at the
key: a bare consonant
skeleton finds more towns, and more wrong ones.
"""

import re
from functools import lru_cache
from unicodedata import combining

from anyascii import anyascii

LONGEST_NAME = 80
"""Characters; longer words are no name."""

_NOT_A_LETTER = re.compile(r"[^a-z0-9]+")
_APOSTROPHES = re.compile(r"['`´’‘ʼʻʿʾ“”\"]+")
_ARABIC = re.compile(r"[\u0600-\u06ff]")
_NOT_ARABIC = re.compile(r"[^\u0621-\u064a\u066e-\u06d3a-z0-9]+")
_MARKS = re.compile(r"[\u0610-\u061a\u0640\u064b-\u065f\u0670]+")
_ARABIC_FORMS = str.maketrans("أإآٱةىیکھہ", "ااااهييكهه")
_ARTICLES = frozenset(
    "al el an en ad ed ar er as es ash esh at et az ez ath adh adz il ul ud ur us the of "
    "de du la le les los las".split()
)
_PAIRS = re.compile(r"dzh|kh|gh|sh|ch|dh|th|ph|ck|tz|dj|zh|ou|aw(?![aeiouy])|w(?![aeiouy])")
_LEVELLED = {
    "kh": "k",
    "gh": "g",
    "sh": "s",
    "ch": "s",
    "dh": "d",
    "th": "t",
    "ph": "f",
    "ck": "k",
    "tz": "z",
    "dj": "j",
    "dzh": "j",
    "zh": "j",
    "ou": "u",
    "aw": "u",
    "w": "u",
}
_VOWELS = re.compile(r"[aeiouy]+")
_DOUBLES = re.compile(r"(.)\1+")


@lru_cache(maxsize=65536)
def fold(name: str) -> str:
    """The name in plain lower-case letters and digits, words parted by one blank; "" where no letter is left.

    Arabic stays in its own letters, for its unwritten vowels make another word of it in ours; any other script
    comes out in Latin ones.

    >>> fold("Deir ez-Zôr")
    'deir ez zor'
    """
    if len(name) > LONGEST_NAME:
        return ""
    plain = _APOSTROPHES.sub("", name)
    if _ARABIC.search(plain):
        return _NOT_ARABIC.sub(" ", _MARKS.sub("", plain).translate(_ARABIC_FORMS)).strip()
    if not plain.isascii():
        letters = "".join(sign if sign.isalnum() or sign.isascii() or combining(sign) else " " for sign in plain)
        plain = _APOSTROPHES.sub("", anyascii(letters))
    return _NOT_A_LETTER.sub(" ", plain.lower()).strip()


@lru_cache(maxsize=65536)
def key(folded: str) -> str:
    """The levelled form of a folded name: articles dropped, digraphs joined, vowels and doubled letters levelled,
    no blanks.

    >>> key(fold("Khan Sheikhoun")) == key(fold("Khān Shaykhūn"))
    True
    >>> key(fold("Al-Hasakah")) == key(fold("Hassakeh"))
    True
    """
    if _ARABIC.search(folded):
        return "".join(word.removeprefix("ال") for word in folded.split())
    words = folded.split()
    kept = [word for word in words if word not in _ARTICLES] or words
    levelled = "".join(_level(word) for word in kept)
    return _DOUBLES.sub(r"\1", levelled)


def _level(word: str) -> str:
    """One word levelled; a final -ah, -eh, -e is an -a, the letter that Arabic writes there."""
    if len(word) > 3:
        word = re.sub(r"(?:[ae]h|e)$", "a", word)
    word = _PAIRS.sub(lambda match: _LEVELLED[match.group()], word)
    word = word.replace("q", "k").replace("c", "k").replace("x", "ks").replace("v", "w")
    return _VOWELS.sub(lambda match: _vowel(match.group()), word)


def _vowel(run: str) -> str:
    """One sign for a run of vowels: u where an o or u sounds, else i where an e, i or y does, else a."""
    if "u" in run or "o" in run:
        return "u"
    return "a" if set(run) == {"a"} else "i"
