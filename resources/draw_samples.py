"""Draw the sample pictures in ``resources/samples``: procedural, seeded, with the metadata a press desk meets.

Run ``python resources/draw_samples.py [folder]``. Nothing here shows a real person, place or product.
"""

from __future__ import annotations

import sys
from pathlib import Path

from drawing.darkroom import render, save
from drawing.samples import SAMPLES


def main() -> None:
    """Draw every sample into the folder named on the command line, or beside this script."""
    folder = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).parent / "samples"
    total = 0
    for seed, sample in enumerate(SAMPLES, start=412):
        target = folder / sample.path
        save(sample, render(sample, seed), target)
        size = target.stat().st_size
        total += size
        print(f"{sample.path}  {sample.pixels[0]}x{sample.pixels[1]}  {size:,} bytes")
    print(f"{len(SAMPLES)} pictures, {total:,} bytes")


if __name__ == "__main__":
    main()
