# The chores. `make run` and `make test` need nothing but Python 3.11+; they set up the rest themselves.
.PHONY: run test lint format bench package samples lock clean

PYTHON := .venv/bin/python

run:  ## the main job on the embedded sandbox: the window, or with no screen the same in the terminal
	@packaging/setup.sh run
	@$(PYTHON) packaging/run.py

test:  ## lint, types and every test
	@packaging/setup.sh dev
	@$(MAKE) --no-print-directory lint
	@$(PYTHON) -m pytest --cov --cov-report= $(PYTEST)
	@$(PYTHON) packaging/coverage_gate.py

lint:  ## ruff and mypy, nothing changed
	@packaging/setup.sh dev
	@$(PYTHON) -m ruff check .
	@$(PYTHON) -m ruff format --check .
	@$(PYTHON) -m mypy

format:  ## ruff's fixes and layout
	@packaging/setup.sh dev
	@$(PYTHON) -m ruff check --fix .
	@$(PYTHON) -m ruff format .

bench:  ## measurements; none of them is a test
	@packaging/setup.sh dev
	@$(PYTHON) -m tests.benchmarks

package:  ## a wheel and a source archive in dist/ (installers: see packaging/README.md)
	@packaging/setup.sh dev
	@$(PYTHON) -m hatchling build

samples:  ## draws resources/samples anew
	@packaging/setup.sh run
	@$(PYTHON) resources/draw_samples.py

lock:  ## makes the lock files anew
	@packaging/lock.sh

clean:  ## back to a fresh clone
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*
