"""Numpy's products on one core for a while: they are so small that its threads would wait for each other, not help."""

import ctypes
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import lru_cache
from importlib import import_module
from threading import Lock
from typing import Final

_NAMES: Final = ("scipy_openblas_{}_num_threads64_", "openblas_{}_num_threads64_", "openblas_{}_num_threads")
"""How OpenBLAS is called in numpy's own wheels and in a system's numpy."""


class _Holders:
    """How many ask for one core just now, and how many threads there were before the first."""

    def __init__(self) -> None:
        self.lock = Lock()
        self.count = 0
        self.before = 1


_HOLDERS: Final = _Holders()


@contextmanager
def on_one_core() -> Iterator[None]:
    """Numpy multiplies on one core until the last one inside has left; nothing happens where it has no OpenBLAS.

    A product of 20 words by the reader's heads takes 0.2 ms alone and 5 ms on two cores that others use as well.
    """
    blas = _blas()
    if blas is None:
        yield
        return
    get, put = blas
    with _HOLDERS.lock:
        if _HOLDERS.count == 0:
            _HOLDERS.before = get()
            put(1)
        _HOLDERS.count += 1
    try:
        yield
    finally:
        with _HOLDERS.lock:
            _HOLDERS.count -= 1
            if _HOLDERS.count == 0:
                put(_HOLDERS.before)


@lru_cache(maxsize=1)
def _blas() -> tuple[Callable[[], int], Callable[[int], None]] | None:
    """OpenBLAS's own calls that tell and set its number of threads."""
    try:
        loaded = ctypes.CDLL(import_module("numpy._core._multiarray_umath").__file__)
    except (ImportError, OSError):
        return None
    for name in _NAMES:
        get, put = (getattr(loaded, name.format(verb), None) for verb in ("get", "set"))
        if get is not None and put is not None:
            return get, put
    return None
