"""Numpy's threads: held to one, and given back."""

from concurrent.futures import ThreadPoolExecutor
from threading import Barrier

import numpy as np
import pytest

from warledger.read import one_core
from warledger.read.one_core import on_one_core


def threads() -> int:
    blas = one_core._blas()
    if blas is None:
        pytest.skip("this numpy has no OpenBLAS")
    return int(blas[0]())


def test_inside_numpy_has_one_thread_and_afterwards_as_many_as_before() -> None:
    before = threads()
    with on_one_core():
        assert threads() == 1
        with on_one_core():
            assert threads() == 1
        assert threads() == 1
    assert threads() == before


def test_threads_are_given_back_after_an_error() -> None:
    before = threads()
    with pytest.raises(ValueError, match="broken"), on_one_core():
        raise ValueError("broken")
    assert threads() == before


def test_two_readers_at_once_give_back_what_was_there() -> None:
    before, together = threads(), Barrier(2)

    def read(_: int) -> int:
        with on_one_core():
            together.wait(10)
            inside = threads()
            together.wait(10)
        return inside

    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(read, range(2))) == [1, 1]
    assert threads() == before


def test_a_product_is_the_same_on_one_core() -> None:
    a = np.arange(12.0).reshape(3, 4)
    with on_one_core():
        product = a @ a.T
    assert (product == a @ a.T).all()
