"""Forecasts of a real run on a shaped link: not absurd here; `make bench-forecast` measures how good they are."""

from __future__ import annotations

from tests.benchmarks.forecast import one_run

WITHIN = 0.35
"""Room for a machine that is busy with other things; an idle one is within a tenth."""


def test_a_forecast_at_half_way_is_of_the_size_of_what_comes_true(monkeypatch) -> None:
    """Most finishes come before their late forecast, and the time left is neither half nor double what it takes."""
    for name in ("CLOUDINARY_URL", "FRONTLOAD_HOME"):
        monkeypatch.setenv(name, "")  # put back afterwards, whatever the run sets
    run = one_run(120, "original", seed=5)

    covered, error = run.covered(), run.eta_error(0.5)

    assert len(run.delivered) == 120
    assert covered > 1 - WITHIN
    assert error < WITHIN
