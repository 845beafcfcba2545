# What a person types. `make` alone says what there is.
#
# Everything runs in .venv on the installed package, never on the sources: what the tests see is what a user gets.
# The package is installed anew when a source, pyproject.toml or constraints.txt changed.

PYTHON ?= python3
BIN := .venv/bin
PIP := $(BIN)/python -m pip --quiet --disable-pip-version-check
SOURCES := $(shell find src -not -name '*.pyc' -not -name __pycache__)
MEASURES := $(notdir $(basename $(wildcard benchmarks/read.py benchmarks/locate.py benchmarks/calendar.py)))
NAME ?=

.DEFAULT_GOAL := help
.PHONY: help setup demo test lint format exams fuzz bench train gazetteer wheel-check clean

help:  ## say what there is
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed -E 's/:.*## /\t/' | expand -t 14

setup: .venv/installed  ## make .venv and install Warledger in it

.venv/tools: pyproject.toml constraints.txt
	@$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))' || \
		{ echo 'Warledger needs Python 3.11 to 3.13; name one with: make PYTHON=/path/to/python3.12 ...' >&2; exit 1; }
	@$(PYTHON) -c 'import ensurepip, venv' 2>/dev/null || \
		{ echo 'Python has no venv here; on Debian: apt-get install python3-venv' >&2; exit 1; }
	@test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(PIP) install -c constraints.txt pip
	$(PIP) install -c constraints.txt --group dev
	@touch $@

.venv/installed: .venv/tools $(SOURCES) README.md LICENSE LICENSE-Apache-2.0.txt NOTICE.md
	$(PIP) install -c constraints.txt --no-build-isolation .
	@touch $@

demo: setup  ## read the example reports
	@$(BIN)/python -m warledger.examples build/examples >/dev/null
	$(BIN)/warledger read --jsonl build/examples/reports.jsonl --format text

test: setup lint  ## check style, types and layers, then run the tests
	$(BIN)/python -m pytest

lint: setup
	$(BIN)/ruff check
	$(BIN)/mypy
	$(BIN)/lint-imports

format: setup  ## lay the sources out as ruff does
	$(BIN)/ruff check --fix
	$(BIN)/ruff format

exams: setup  ## score the reader on ../shared/exams (NAME=strikes for one)
	$(BIN)/python -m benchmarks.exams $(NAME)

fuzz: setup  ## read 10,000 mangled reports
	$(BIN)/python -m benchmarks.fuzz

bench: setup  ## measure speed and memory
	$(PIP) install -c constraints.txt --group bench
	@for name in $(MEASURES); do $(BIN)/python -m benchmarks.$$name || exit 1; done

train: setup  ## make the reader's network from ../shared/corpus (an hour or more)
	$(PIP) install -c constraints.txt --no-build-isolation '.[train]'
	$(BIN)/python -m training.make

gazetteer: setup  ## build the gazetteer from ../shared/gazetteer (two minutes)
	$(BIN)/python -m training.gazetteer

wheel-check: setup  ## build the wheel and read a report with it in an empty environment
	.ci/wheel-check

clean:  ## remove what make made
	rm -rf .venv build dist .hypothesis .import_linter_cache .mypy_cache .pytest_cache .ruff_cache
	find . -name __pycache__ -type d -prune -exec rm -rf {} +
