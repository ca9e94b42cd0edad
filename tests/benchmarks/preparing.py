"""Runs one contestant over photographs in a process of its own: `NAME OUT_FOLDER PHOTO...`.

Prints seconds of processor time a photo; exits with `ABSENT` where its program or library is not installed.

Each does the same: upright, at most 2560 px, sRGB, progressive JPEG of quality 82 at 4:2:0, written to a file.
The first photograph is done once before the clock runs, so that imports and start-up are nobody's burden.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Callable

LONG_EDGE_PX, QUALITY = 2560, 82
ABSENT = 3


def frontload() -> Callable[[Path, Path], None]:
    """Our worker with the recipe `web`, which also hashes, makes a thumbnail and syncs the spool to the disk."""
    from frontload.core.recipe import BUILT_IN_RECIPES, recipe_named
    from frontload.edges.preprocess.worker import WorkOrder, keep_freed_memory

    if "BENCH_ARENA" in os.environ:
        os.environ["PILLOW_BLOCKS_MAX"] = os.environ["BENCH_ARENA"]
    else:
        keep_freed_memory()
    import frontload.edges.preprocess.loaded  # noqa: F401
    from frontload.edges.preprocess.prepare import prepare

    recipe = recipe_named("web", BUILT_IN_RECIPES)

    def run(photo: Path, out: Path) -> None:
        rendition = prepare(WorkOrder(1, photo, recipe, out.parent, out.parent, 250.0))
        (out.parent / rendition.file_name).replace(out)

    return run


def pillow() -> Callable[[Path, Path], None]:
    """What a script does: transpose, resize, save."""
    from PIL import Image, ImageOps

    def run(photo: Path, out: Path) -> None:
        image = ImageOps.exif_transpose(Image.open(photo))
        scale = LONG_EDGE_PX / max(image.size)
        image = image.resize((round(image.width * scale), round(image.height * scale)), Image.Resampling.LANCZOS)
        image.save(out, quality=QUALITY, progressive=True)

    return run


def pillow_thumbnail() -> Callable[[Path, Path], None]:
    """Pillow's own quick way: the decoder scales first."""
    from PIL import Image, ImageOps

    def run(photo: Path, out: Path) -> None:
        image = Image.open(photo)
        image.thumbnail((LONG_EDGE_PX, LONG_EDGE_PX), Image.Resampling.LANCZOS)
        ImageOps.exif_transpose(image).save(out, quality=QUALITY, progressive=True)

    return run


def pyvips() -> Callable[[Path, Path], None]:
    """libvips by its Python binding, as it comes: its JPEG decoder scales first."""
    import pyvips as vips

    vips.cache_set_max(0)

    def run(photo: Path, out: Path) -> None:
        image = vips.Image.thumbnail(str(photo), LONG_EDGE_PX, height=LONG_EDGE_PX, size="down")
        image.jpegsave(str(out), Q=QUALITY, interlace=True, optimize_coding=True, keep="none")

    return run


def pyvips_full() -> Callable[[Path, Path], None]:
    """The same with every pixel decoded, as we do: equal settings."""
    import pyvips as vips

    vips.cache_set_max(0)

    def run(photo: Path, out: Path) -> None:
        image = vips.Image.new_from_file(str(photo), access="sequential").autorot()
        image = image.thumbnail_image(LONG_EDGE_PX, height=LONG_EDGE_PX, size="down")
        image.jpegsave(str(out), Q=QUALITY, interlace=True, optimize_coding=True, keep="none")

    return run


def vipsthumbnail() -> Callable[[Path, Path], None]:
    """libvips' own program, one process a file."""
    import shutil
    import subprocess

    if shutil.which("vipsthumbnail") is None:
        raise ModuleNotFoundError("vipsthumbnail")
    options = f"[Q={QUALITY},interlace,optimize-coding,strip]"

    def run(photo: Path, out: Path) -> None:
        size = f"{LONG_EDGE_PX}x{LONG_EDGE_PX}>"
        command = ["vipsthumbnail", photo, "--size", size, "-o", f"{out}{options}"]
        subprocess.run(command, check=True)

    return run


def imagemagick() -> Callable[[Path, Path], None]:
    """ImageMagick, one process a file; `-define` lets its decoder scale as far as its manual advises."""
    import shutil
    import subprocess

    program = next(filter(None, map(shutil.which, ("magick", "convert-im6.q16", "convert"))), None)
    if program is None:
        raise ModuleNotFoundError("imagemagick")

    def run(photo: Path, out: Path) -> None:
        size = f"{LONG_EDGE_PX}x{LONG_EDGE_PX}>"
        subprocess.run(
            [program, photo, "-auto-orient", "-filter", "Lanczos", "-resize", size, "-strip", "-interlace", "JPEG",
             "-sampling-factor", "4:2:0", "-quality", str(QUALITY), out],
            check=True,
        )  # fmt: skip

    return run


INSTALLED_BY = {
    "pyvips": "packaging/setup.sh bench",
    "pyvips_full": "packaging/setup.sh bench",
    "vipsthumbnail": "apt-get install libvips-tools, dnf install vips-tools, brew install vips",
    "imagemagick": "apt-get install imagemagick, dnf install ImageMagick, brew install imagemagick",
}
CONTESTANTS = (frontload, pillow, pillow_thumbnail, pyvips, pyvips_full, vipsthumbnail, imagemagick)


def processor_s() -> float:
    """Return the processor time of this process and of the programs it ran."""
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


def main() -> int:
    """Run the contestant named by the first argument."""
    name, folder, *photos = sys.argv[1:]
    try:
        run = next(contestant for contestant in CONTESTANTS if contestant.__name__ == name)()
    except ModuleNotFoundError:
        return ABSENT
    out = Path(folder)
    run(Path(photos[0]), out / "warm-up.jpg")
    for photo in map(Path, photos):
        began_s = processor_s()
        run(photo, out / f"{photo.stem}.jpg")
        print(f"{processor_s() - began_s:.4f}")
    return 0


if __name__ == "__main__":
    sys.exit(main())
