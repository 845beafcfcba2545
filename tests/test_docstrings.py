"""The examples in docstrings run."""

import doctest
import importlib
import pkgutil

import pytest

import warledger

FOUND = [m.name for m in pkgutil.walk_packages(warledger.__path__, "warledger.") if not m.name.endswith("__main__")]
MODULES = ["warledger", *FOUND]


@pytest.mark.parametrize("name", MODULES)
def test_the_examples_of_a_module_run(name: str) -> None:
    failed, _ = doctest.testmod(importlib.import_module(name))
    assert not failed
