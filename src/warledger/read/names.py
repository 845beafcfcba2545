"""Two names of persons in, whether they can be one person's out; spellings may differ in vowels."""

from functools import lru_cache

_SOFT = frozenset("aeiouyw’'-")


def same_name(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Whether two names (their words, in lower case) can be one person's.

    They can where one is a part of the other, or where the first name and one more agree.

    >>> same_name(("ali", "hasan"), ("hassan",)), same_name(("ali", "hasan"), ("omar", "hasan"))
    (True, False)
    """
    mine, yours = [consonants(word) for word in a], [consonants(word) for word in b]
    shared = set(mine) & set(yours)
    return len(shared) in (len(set(mine)), len(set(yours))) or (mine[0] == yours[0] and len(shared) > 1)


@lru_cache(maxsize=8192)
def consonants(word: str) -> str:
    """The first letter and the consonants after it, doubled ones once, a last h left out: what transliterations share.

    >>> consonants("hassan"), consonants("qadeeh"), consonants("al-qudayh")
    ('hsn', 'qd', 'qd')
    """
    word = _without_article(word)
    kept = [c for c in word[1:].removesuffix("h") if c not in _SOFT]
    return word[0] + "".join(c for i, c in enumerate(kept) if i == 0 or c != kept[i - 1])


def _without_article(word: str) -> str:
    article, dash, rest = word.replace("’", "-").replace("'", "-").partition("-")
    return rest if dash and rest and article in ("al", "el", "an", "ad", "ash", "as", "ar", "az") else word
