# equipref: `make run` shows what it does, `make test` proves that it works. Both set up .venv themselves.

PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
EQUIPREF := $(BIN)/equipref
WORKERS ?= 2
export PIP_DISABLE_PIP_VERSION_CHECK := 1

.PHONY: help run test lint types layers unit fmt generated drawings bench wheel clean
.DEFAULT_GOAL := help

help:
	@echo "make run        set up, check the catalogue, scan an example report, build the site"
	@echo "make test       set up, then ruff, mypy, import-linter and pytest"
	@echo "make fmt        bring code and catalogue into their canonical form"
	@echo "make generated  write the files that are made from the models and the rules"
	@echo "make wheel      build the wheel into dist/"
	@echo "make bench      run the benchmarks"
	@echo "make clean      remove what was built (.venv stays)"

# --- setting up --------------------------------------------------------------------------------------------------

$(BIN)/python:
	@$(PYTHON) -c 'import sys; sys.exit(sys.version_info < (3, 11))' || { \
	  echo "equipref needs Python 3.11 or newer as '$(PYTHON)'; name another one: make run PYTHON=python3.12"; exit 1; }
	@$(PYTHON) -m venv $(VENV) >/dev/null 2>&1 || $(PYTHON) -m virtualenv $(VENV) >/dev/null 2>&1 || { \
	  rm -rf $(VENV); \
	  echo "'$(PYTHON) -m venv' does not work here; on Debian and Ubuntu install it: sudo apt-get install python3-venv"; \
	  exit 1; }

$(VENV)/.runs: $(BIN)/python pyproject.toml
	@echo "setting up $(VENV)"
	@$(BIN)/python -m pip install --quiet --editable ".[site]"
	@touch $@

$(VENV)/.tests: $(VENV)/.runs
	@echo "setting up the tools for tests"
	@$(BIN)/python -m pip install --quiet --upgrade "pip>=25.1"  # the first that knows dependency groups
	@$(BIN)/python -m pip install --quiet --group dev
	@touch $@

# --- using -------------------------------------------------------------------------------------------------------

run: $(VENV)/.runs
	@echo "--- the catalogue is checked"
	$(EQUIPREF) validate --catalog catalog --level error
	@echo "--- a report is scanned"
	$(EQUIPREF) scan examples/report.md
	@mkdir -p build
	@$(EQUIPREF) scan examples/report.md --format html --link "site/e/{entry}.html" > build/report.html
	@echo "--- the site is built"
	@$(EQUIPREF) site build --offline --out build/site > /dev/null
	@echo
	@echo "Open the site:           file://$(CURDIR)/build/site/index.html"
	@echo "Open the marked report:  file://$(CURDIR)/build/report.html"
	@echo "Look something up:       $(EQUIPREF) lookup \"Kamaz Vystrel\""

# --- testing -----------------------------------------------------------------------------------------------------

test: lint types layers unit

lint: $(VENV)/.tests
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .

types: $(VENV)/.tests
	$(BIN)/mypy

layers: $(VENV)/.tests
	$(BIN)/lint-imports

unit: $(VENV)/.tests
	$(BIN)/pytest -n $(WORKERS) --dist worksteal

bench: $(VENV)/.tests
	@$(BIN)/python -m pip install --quiet --group bench
	$(BIN)/python -m benchmarks

# --- writing -----------------------------------------------------------------------------------------------------

fmt: $(VENV)/.tests
	$(BIN)/ruff check --fix-only --quiet .
	$(BIN)/ruff format .
	$(EQUIPREF) fmt --catalog catalog

generated: $(VENV)/.tests
	$(BIN)/python -m equipref.export.json_schema
	$(BIN)/python -m equipref.check.manual
	$(BIN)/python -m equipref.export.coverage

drawings: $(VENV)/.runs
	$(BIN)/python tools/drawings.py

wheel: $(VENV)/.tests
	$(BIN)/python -m build --wheel

clean:
	rm -rf build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .import_linter_cache src/equipref/_data
	find src tests -name __pycache__ -type d -prune -exec rm -rf {} +
