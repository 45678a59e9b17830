# make run | test | check | bench — each does all the set-up that it needs.
# Fresh machine: Python 3.11 or newer and make, nothing else.

PYTHON ?= python3
BIN    := .venv/bin
PIP    := $(BIN)/python -m pip install --quiet --disable-pip-version-check

.PHONY: run test check format lint types floors bench crash pictures clean

run: .venv/.run  ## serve: the sandbox, or Telegram with DIANCAI_TOKEN
	@$(BIN)/diancai run

test: .venv/.dev  ## every test, on SQLite and on PostgreSQL
	$(BIN)/python -m pytest -n auto --dist loadfile

check: format lint types floors test  ## all that must hold before a change is shared

format: .venv/.dev
	$(BIN)/ruff format --check .

lint: .venv/.dev
	$(BIN)/ruff check .

types: .venv/.dev
	$(BIN)/mypy

floors: .venv/.dev
	$(BIN)/lint-imports

bench: .venv/.dev  ## figures, as ratios against reference stacks in the same run
	$(BIN)/python -m tests.bench
	$(BIN)/python -m tests.bench.understanding
	$(BIN)/python -m tests.bench.importing
	$(BIN)/python -m tests.bench.matching
	$(BIN)/python -m tests.bench.queues
	$(BIN)/python -m tests.bench.planning --short

crash: .venv/.dev  ## the long form of the crash harness: 200 kills, 10,000 requests
	$(BIN)/python -m tests.crash --long

pictures: .venv/.dev  ## the README's pictures, taken from the sandbox
	$(BIN)/python -m tests.pictures

clean:
	rm -rf .venv build *.egg-info

.venv/.base:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11) and "Python 3.11 or newer is needed")'
	$(PYTHON) -m venv .venv
	@touch $@

.venv/.run: .venv/.base requirements.lock pyproject.toml
	$(PIP) --require-hashes -r requirements.lock
	$(PIP) --no-deps --no-build-isolation --editable .
	@touch $@

.venv/.dev: .venv/.run tests/requirements.lock
	$(PIP) --require-hashes -r tests/requirements.lock
	@touch $@
