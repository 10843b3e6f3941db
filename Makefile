# Esesea. `make` lists what there is to do; every target does its own set-up.
.DEFAULT_GOAL := help
PYTHON ?= python3
VENV := .venv
BIN := $(VENV)/bin
PIP := $(BIN)/python -m pip --disable-pip-version-check -qq
EXAMPLE ?= $(firstword $(wildcard examples/*.txt))
TOUR := build/tour
TRAIN := .venv-train
DATA ?= ../shared/data/litbank

.PHONY: help run setup test lint types contracts docs lock reach train clean

help: ## List these targets
	@echo "Esesea, a time machine for stories."
	@echo
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 22

run: setup ## Set up, read an example story and show what was found
	@$(BIN)/esesea read "$(EXAMPLE)" -o $(TOUR)
	@$(BIN)/esesea show $(TOUR)/$(notdir $(basename $(EXAMPLE))).story scenes
	@$(BIN)/esesea order $(TOUR)/$(notdir $(basename $(EXAMPLE))).story

setup: $(VENV)/.ready ## Only the set-up, so that .venv/bin/esesea runs

test: $(VENV)/.ready-dev ## Set up, then lint, types, import contracts, and every test (docs' examples among them)
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache
	@$(BIN)/python -m pytest -n 2

lint: $(VENV)/.ready-dev ## Format and lint the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .

types: $(VENV)/.ready-dev ## Check the types
	@$(BIN)/mypy

contracts: $(VENV)/.ready-dev ## Check which room imports which
	@$(BIN)/lint-imports --no-cache

docs: $(VENV)/.ready-dev ## Write the pages that are made from the code
	@$(BIN)/python docs/generate.py

reach: $(VENV)/.ready-dev ## Measure everything the project promises to reach
	@$(BIN)/python bench/reach.py --page docs/figures.md

train: $(TRAIN)/.ready ## Train the literary encoder on LitBank (DATA=folder), leaps checked on FILMS=folder; weights go into the package
	@$(TRAIN)/bin/python -W ignore -m training "$(DATA)" --kept build/training
	@$(TRAIN)/bin/python -W ignore -m training.succession "$(DATA)" --kept build/training/succession
	@test -z "$(FILMS)" || $(TRAIN)/bin/python -W ignore -m training.strands "$(DATA)/original" "$(FILMS)" \
		--kept build/training/strands

lock: $(VENV)/.ready-dev ## Pin the newest allowed dependencies, with hashes
	@$(BIN)/uv pip compile pyproject.toml --group build --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --custom-compile-command "make lock" --upgrade --quiet -o requirements/run.txt
	@$(BIN)/uv pip compile pyproject.toml --group dev --universal --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --custom-compile-command "make lock" --upgrade --quiet -o requirements/dev.txt
	@$(BIN)/uv pip compile --group pyproject.toml:encoders --no-deps --python-version 3.11 --generate-hashes \
	  --no-emit-index-url --no-annotate --custom-compile-command "make lock" --upgrade --quiet -o requirements/encoders.txt

clean: ## Remove what the set-up and the tests made
	@rm -rf $(VENV) $(TRAIN) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build

$(VENV)/.made:
	@$(PYTHON) -c 'import sys; sys.exit(0 if sys.version_info >= (3, 11) else "Esesea needs Python 3.11 or later; this is " + sys.version.split()[0] + ". Try: make PYTHON=python3.11 $(MAKECMDGOALS)")'
	@echo "Making $(VENV) …" >&2
	@$(PYTHON) -m venv $(VENV)
	@touch $@

$(VENV)/.ready: $(VENV)/.made requirements/run.txt pyproject.toml
	@echo "Installing what Esesea needs (a minute or two, once) …" >&2
	@$(PIP) install --require-hashes -r requirements/run.txt
	@$(PIP) install --no-deps --no-build-isolation -e .
	@touch $@

$(VENV)/.ready-dev: $(VENV)/.ready requirements/dev.txt
	@echo "Installing what the tests need …" >&2
	@$(PIP) install --require-hashes -r requirements/dev.txt
	@touch $@

$(TRAIN)/.ready: requirements/run.txt requirements/train.txt requirements/encoders.txt
	@echo "Installing what the training needs (PyTorch is large) …" >&2
	@$(PYTHON) -m venv $(TRAIN)
	@$(TRAIN)/bin/python -m pip --disable-pip-version-check -qq install --require-hashes -r requirements/run.txt
	@$(TRAIN)/bin/python -m pip --disable-pip-version-check -qq install -r requirements/train.txt
	@$(TRAIN)/bin/python -m pip --disable-pip-version-check -qq install --no-deps --require-hashes -r requirements/encoders.txt
	@$(TRAIN)/bin/python -m pip --disable-pip-version-check -qq install --no-deps --no-build-isolation -e .
	@touch $@
