# The chores. `make run` and `make test` need nothing but Python 3.11+; they set up the rest themselves.
.PHONY: run test lint format bench bench-pictures soak-pictures soak-scan package test-package test-windows samples translations screens lock clean

VENV_PYTHON := .venv/bin/python

run:  ## the main job on the embedded sandbox: the window, or with no screen the same in the terminal
	@packaging/setup.sh run
	@$(VENV_PYTHON) packaging/run.py

test:  ## lint, types and every test
	@packaging/setup.sh dev
	@$(MAKE) --no-print-directory lint
	@$(VENV_PYTHON) -m pytest -n auto --maxprocesses 4 --dist loadfile --cov --cov-report= $(PYTEST)
	@$(VENV_PYTHON) packaging/coverage_gate.py

lint:  ## ruff and mypy, nothing changed
	@packaging/setup.sh dev
	@$(VENV_PYTHON) -m ruff check .
	@$(VENV_PYTHON) -m ruff format --check .
	@$(VENV_PYTHON) -m mypy

format:  ## ruff's fixes and layout
	@packaging/setup.sh dev
	@$(VENV_PYTHON) -m ruff check --fix .
	@$(VENV_PYTHON) -m ruff format .

bench:  ## every measurement, ours beside peers and limits, as one table in build/bench.md and README
	@packaging/setup.sh bench
	@$(VENV_PYTHON) -m tests.benchmarks

bench-%:  ## one of them: bench-start, -schedule, -forecast, -queue, -uploads, -memory
	@packaging/setup.sh bench
	@$(VENV_PYTHON) -m tests.benchmarks $*

bench-upload:  ## the main job beside its peers
	@$(MAKE) --no-print-directory bench-uploads

bench-pictures:  ## preprocessing beside its peers, with quality scores
	@packaging/setup.sh bench
	@$(VENV_PYTHON) -m tests.benchmarks.pictures

soak-pictures:  ## 20,000 damaged files through real workers; MUTANTS=n for another number of each format
	@packaging/setup.sh dev
	@$(VENV_PYTHON) -m tests.benchmarks.soak $(MUTANTS)

soak-scan:  ## a tree of a million files dropped on the window, called off, counted; FILES=n for another number
	@packaging/setup.sh dev
	@$(VENV_PYTHON) -m tests.benchmarks.scanning $(FILES)

package:  ## into dist/: a .deb, a self-extracting archive, a wheel, what they are made of, and their sums
	@packaging/setup.sh package
	@build/venv/bin/python packaging/build.py

test-package:  ## installs what is in dist/ on a clean system, uses it, removes it; needs root and a quarter of an hour
	@packaging/setup.sh trial
	@FRONTLOAD_PACKAGES=dist $(VENV_PYTHON) -m pytest tests/packaging tests/packages $(PYTEST)

test-windows:  ## makes the Windows app under Wine, installs, uses and removes it; needs root and twenty minutes
	@packaging/setup.sh trial
	@FRONTLOAD_PACKAGES=dist FRONTLOAD_WINDOWS=1 $(VENV_PYTHON) -m pytest tests/packages/test_windows_app.py $(PYTEST)

samples:  ## draws resources/samples anew
	@packaging/setup.sh run
	@$(VENV_PYTHON) resources/draw_samples.py

translations:  ## collects the window's sentences into resources/translations and compiles them; texts by Qt Linguist
	@packaging/setup.sh run
	@$(VENV_PYTHON) resources/collect_translations.py

screens:  ## pictures of every screen in light, dark and at 150 %, in build/screens, to be looked at
	@packaging/setup.sh dev
	@$(VENV_PYTHON) tests/screens.py

lock:  ## makes the lock files anew
	@packaging/lock.sh

clean:  ## back to a fresh clone
	rm -rf .venv build dist .pytest_cache .mypy_cache .ruff_cache .hypothesis .coverage*
