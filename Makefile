# make run    set up, then ingest the bundled sample newsroom and show its contested figures
# make test   set up, then run the tests
# make check  linters, types, import contracts, SQL
# make fix    let the linters mend what they can
# make docs   write docs/tables.md and docs/views.md
# make lock   pin the requirements again
# make wheel  build a wheel in build/, with the compiled gazetteer in it

PYTHON ?= python3.11
BIN := .venv/bin
export PREFECT_SERVER_ANALYTICS_ENABLED := false
export DO_NOT_TRACK := 1

.PHONY: run test check fix docs lock wheel

run: .venv/ready
	$(BIN)/rashomon sample --warehouse build/sample

test: .venv/ready
	$(BIN)/pytest -n 2

check: .venv/ready
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/lint-imports
	$(BIN)/sqlfluff lint warehouse

fix: .venv/ready
	$(BIN)/ruff check --fix .
	$(BIN)/ruff format .
	$(BIN)/sqlfluff fix warehouse

docs: .venv/ready
	$(BIN)/python -m schemas.dictionary
	$(BIN)/python -m warehouse.dictionary

lock: .venv/ready
	$(BIN)/uv pip compile -q --upgrade --generate-hashes --no-annotate --no-header \
		--no-emit-index-url --python-version 3.11 \
		-o requirements/requirements.lock requirements/rashomon.in requirements/checks.in

wheel: .venv/ready
	$(BIN)/pip wheel --quiet --no-deps --no-build-isolation --wheel-dir build .

GAZETTEER := $(wildcard transforms/places/data/*) \
	$(addprefix transforms/places/,compile.py sources.py entries.py keys.py)

.venv/ready: requirements/requirements.lock pyproject.toml $(GAZETTEER)
	test -x $(BIN)/python || $(PYTHON) -m venv .venv
	$(BIN)/pip install --quiet --no-deps --require-hashes -r requirements/requirements.lock
	$(BIN)/pip install --quiet --no-deps --no-build-isolation --editable .
	$(BIN)/python -m transforms.places.compile
	touch $@
