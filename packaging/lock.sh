#!/usr/bin/env bash
# Makes the four lock files anew: every package, every system and Python we serve, with hashes and without hosts.
set -eu
cd "$(dirname "$0")/.."
python3 -m pip install --quiet --upgrade --target build/uv uv
export PYTHONPATH=build/uv
lock() { python3 -m uv pip compile --quiet --universal --python-version 3.11 --generate-hashes \
    --no-emit-index-url --no-annotate --no-header --custom-compile-command "packaging/lock.sh" "$@"; }
lock pyproject.toml --output-file packaging/requirements.lock
lock pyproject.toml --group dev --output-file packaging/requirements-dev.lock
lock pyproject.toml --group package --output-file packaging/requirements-package.lock
# goes into the same environment as the tests' requirements, on top of them
lock --group bench --constraints packaging/requirements-dev.lock --output-file packaging/requirements-bench.lock
