"""A report's text → word pieces with their offsets, and the windows in which the network sees them."""

import re
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from typing import Final

import numpy as np
import numpy.typing as npt
from tokenizers import Tokenizer

Ints = npt.NDArray[np.int64]

CLS: Final = 101
SEP: Final = 102
BREAK: Final = 1
"""The piece that stands for a line break: the vocabulary's unused slot 0, which WordPiece never gives."""

LOWER, TITLE, UPPER, NUMERAL = 0, 1, 2, 3
"""How a piece is written. The vocabulary is lower-cased, so names and acronyms would be lost without it."""

WINDOW: Final = 480
OVERLAP: Final = 128

_SURROGATE = re.compile("[\ud800-\udfff]")


@dataclass(frozen=True, slots=True)
class Pieces:
    """`n` pieces: vocabulary ids, how each is written, [start, end) in code points of the text, sentence number."""

    ids: Ints
    cases: Ints
    starts: Ints
    ends: Ints
    sentences: Ints

    def __len__(self) -> int:
        return len(self.ids)


@lru_cache(maxsize=1)
def tokenizer() -> Tokenizer:
    """The WordPiece tokenizer of the base weights, without truncation or special pieces."""
    loaded = Tokenizer.from_str((files("warledger.read") / "weights" / "pieces.json").read_text(encoding="utf-8"))
    loaded.no_truncation()
    loaded.no_padding()
    return loaded


def cut(text: str) -> Pieces:
    """All pieces of a text in order; a line break between two pieces becomes a piece of its own.

    Lone surrogates, which no tokenizer takes, are read as U+FFFD; offsets do not move.
    """
    encoded = tokenizer().encode(_SURROGATE.sub("\ufffd", text), add_special_tokens=False)
    ids: list[int] = []
    cases: list[int] = []
    spans: list[tuple[int, int]] = []
    last = 0
    for piece, (start, end) in zip(encoded.ids, encoded.offsets, strict=True):
        if start > last and "\n" in text[last:start]:
            ids.append(BREAK)
            cases.append(LOWER)
            spans.append((last, start))
        ids.append(piece)
        cases.append(_case(text[start:end]))
        spans.append((start, end))
        last = end
    offsets = np.array(spans, dtype=np.int64).reshape(-1, 2)
    pieces = np.array(ids, dtype=np.int64)
    ends = np.isin(pieces, _sentence_ends())
    sentences = np.concatenate([[0], np.cumsum(ends)[:-1]]) if len(pieces) else pieces
    return Pieces(pieces, np.array(cases, dtype=np.int64), offsets[:, 0], offsets[:, 1], sentences.astype(np.int64))


def windows(count: int, *, size: int = WINDOW, overlap: int = OVERLAP) -> tuple[tuple[int, int], ...]:
    """[start, end) of windows over `count` pieces, each at most `size` long, neighbours sharing `overlap`."""
    if count <= size:
        return ((0, count),) if count else ()
    found = []
    start = 0
    while start + size < count:
        found.append((start, start + size))
        start += size - overlap
    return (*found, (max(0, count - size), count))


def owners(count: int, spread: tuple[tuple[int, int], ...]) -> Ints:
    """For each piece the number of the window that sees it farthest from an edge."""
    best = np.full(count, -1.0)
    owner = np.zeros(count, dtype=np.int64)
    for number, (start, end) in enumerate(spread):
        place = np.arange(start, end)
        left = np.full(end - start, np.inf) if start == 0 else place - start
        right = np.full(end - start, np.inf) if end == count else end - 1 - place
        room = np.minimum(left, right).astype(float)
        better = room > best[start:end]
        owner[start:end][better] = number
        best[start:end][better] = room[better]
    return owner


def _case(surface: str) -> int:
    head = surface[:1]
    if head.isdigit():
        return NUMERAL
    if not head.isupper():
        return LOWER
    return UPPER if len(surface) > 1 and surface.isupper() else TITLE


@lru_cache(maxsize=1)
def _sentence_ends() -> Ints:
    known = (tokenizer().token_to_id(mark) for mark in (".", "!", "?"))
    return np.array([BREAK, *(mark for mark in known if mark is not None)], dtype=np.int64)
