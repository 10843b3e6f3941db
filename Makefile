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
PAGE := src/esesea/web/page/index.html
# The page is built by the Node of the venv, which a Python package brings: no other is needed.
NPM := PATH="$(CURDIR)/$(BIN):$$PATH" npm --prefix frontend --no-audit --no-fund --no-update-notifier --loglevel=error

# Modules are compiled once and kept, also where the machine says otherwise: the tests start hundreds of commands.
unexport PYTHONDONTWRITEBYTECODE

.PHONY: help run open setup page test dist check-python check-page browser lint types contracts docs screenshots lock reach train clean

help: ## List these targets
	@echo "Esesea, a time machine for stories."
	@echo
	@grep -hE '^[a-z]+:.*## ' $(MAKEFILE_LIST) | sed -E 's/^([a-z]+):.*## (.*)/  make \1\t\2/' | expand -t 22

run: setup ## Set up, read an example story and show what was found
	@$(BIN)/esesea read "$(EXAMPLE)" -o $(TOUR)
	@$(BIN)/esesea show $(TOUR)/$(notdir $(basename $(EXAMPLE))).story scenes
	@$(BIN)/esesea order $(TOUR)/$(notdir $(basename $(EXAMPLE))).story

open: setup ## Set up, read an example story and open it in the browser
	@$(BIN)/esesea read "$(EXAMPLE)" -o $(TOUR)
	@$(BIN)/esesea open $(TOUR)/$(notdir $(basename $(EXAMPLE))).story

setup: $(VENV)/.ready $(PAGE) ## Only the set-up, so that .venv/bin/esesea runs

page: $(PAGE) ## Build the page that `esesea open` shows

test: ## Set up, then lint, types, import contracts, and every test
	@$(MAKE) --no-print-directory -j 3 browser $(VENV)/.ready-dev frontend/node_modules/.ready-dev
	@$(MAKE) --no-print-directory -j 2 check-python check-page
	@$(BIN)/python -m pytest -n 3 --dist worksteal

check-python: $(VENV)/.ready-dev # Of `test`, once all is set up: these two beside each other
	@$(BIN)/ruff check .
	@$(BIN)/ruff format --check .
	@$(BIN)/mypy
	@$(BIN)/lint-imports --no-cache

check-page: frontend/node_modules/.ready-dev $(PAGE)
	@$(NPM) run --silent lint
	@$(NPM) run --silent check
	@$(NPM) run --silent test

dist: setup ## Build the wheel and the source archive in dist/, and try the wheel in an empty environment without a network
	@$(BIN)/python -m release

browser: # The tests of the page use Debian's Chromium: installed where that may be done, else named
	@command -v chromium >/dev/null || { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
	  && echo "Installing Chromium for the tests of the page …" >&2 && apt-get update -qq \
	  && DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends chromium >/dev/null; } \
	  || echo "The tests of the page need Chromium, and fail without: sudo apt-get install chromium" >&2

lint: $(VENV)/.ready-dev frontend/node_modules/.ready-dev ## Format and lint the code
	@$(BIN)/ruff format .
	@$(BIN)/ruff check --fix .
	@$(NPM) run --silent format

types: $(VENV)/.ready-dev frontend/node_modules/.ready-dev ## Write the page's types from the server's answers, and check all types
	@$(BIN)/python -m esesea.web.openapi frontend/src/api/openapi.json
	@$(NPM) run --silent types
	@$(BIN)/mypy
	@$(NPM) run --silent check

contracts: $(VENV)/.ready-dev ## Check which room imports which
	@$(BIN)/lint-imports --no-cache

docs: $(VENV)/.ready-dev ## Write the pages that are made from the code, and build their site
	@$(BIN)/python docs/generate.py
	@$(BIN)/python docs/build_site.py
	@$(BIN)/python -m release.man_pages

screenshots: $(VENV)/.ready-dev $(PAGE) browser ## Take the README's pictures of the page anew
	@$(BIN)/python docs/screenshots.py

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
	@rm -rf $(VENV) $(TRAIN) .mypy_cache .ruff_cache .pytest_cache .hypothesis .import_linter_cache dist build \
	  frontend/node_modules $(dir $(PAGE))

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
	@$(PIP) install --no-compile --require-hashes -r requirements/dev.txt # compiled where they are used: half a minute less
	@touch $@

frontend/node_modules/.ready: $(VENV)/.ready frontend/package-lock.json
	@echo "Installing what the page is built with …" >&2
	@$(NPM) ci --silent $(if $(wildcard $@-dev),,--omit=dev) --ignore-scripts
	@touch $@ $(if $(wildcard $@-dev),$@-dev) # what the page's tests need stays where it was

frontend/node_modules/.ready-dev: $(VENV)/.ready frontend/package-lock.json
	@echo "Installing what the page's tests need …" >&2
	@$(NPM) ci --silent --ignore-scripts
	@touch $@ frontend/node_modules/.ready

$(PAGE): frontend/node_modules/.ready frontend/index.html frontend/vite.config.ts $(shell find frontend/src -type f ! -name '*.test.ts')
	@echo "Building the page …" >&2
	@$(NPM) run --silent build -- --logLevel warn

$(TRAIN)/.ready: requirements/run.txt requirements/train.txt requirements/encoders.txt
	@echo "Installing what the training needs (PyTorch is large) …" >&2
	@$(PYTHON) -m venv $(TRAIN)
	@$(TRAIN)/bin/python -m pip --disable-pip-version-check -qq install --require-hashes -r requirements/run.txt
	@$(TRAIN)/bin/python -m pip --disable-pip-version-check -qq install -r requirements/train.txt
	@$(TRAIN)/bin/python -m pip --disable-pip-version-check -qq install --no-deps --require-hashes -r requirements/encoders.txt
	@$(TRAIN)/bin/python -m pip --disable-pip-version-check -qq install --no-deps --no-build-isolation -e .
	@touch $@
