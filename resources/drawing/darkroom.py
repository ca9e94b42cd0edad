"""From a sample to its file: drawn, enlarged, given grain, saved."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageCms, ImageFilter
from PIL.PngImagePlugin import PngInfo

from drawing.metadata import exif_of, xmp_of
from drawing.profiles import srgb_profile, wide_profile
from drawing.scene import Scene
from drawing.surfaces import speckle

if TYPE_CHECKING:
    from pathlib import Path
    from random import Random

    from drawing.samples import Sample

LONG_SIDE = 1800  # scenes are drawn at this size and enlarged to their final one


def film_grain(image: Image.Image, strength: float, rng: Random) -> Image.Image:
    """Add a fine grain, which also hides the steps in smooth skies."""
    tile = Image.blend(speckle((512, 512), rng), speckle((512, 512), rng), 0.5).filter(
        ImageFilter.GaussianBlur(0.6)
    )
    tile = tile.point([round(128 + (v - 128) * strength / 30) for v in range(256)])
    row = Image.new("L", (image.width, 512), 128)
    for x in range(0, image.width, 512):
        row.paste(tile, (x, 0))
    for y in range(0, image.height, 512):
        strip = image.crop((0, y, image.width, min(image.height, y + 512)))
        noise = row.crop((0, 0, image.width, strip.height))
        image.paste(ImageChops.add(strip, Image.merge("RGB", [noise] * 3), 1, -128), (0, y))
    return image


def render(sample: Sample, seed: int) -> Image.Image:
    """Draw a sample upright at its full size."""
    scale = LONG_SIDE / max(sample.pixels)
    scene = Scene((round(sample.pixels[0] * scale), round(sample.pixels[1] * scale)), seed)
    sample.draw(scene)
    image = scene.image.resize(sample.pixels, Image.Resampling.LANCZOS)
    return film_grain(image, sample.grain, scene.rng) if sample.grain else image


def save(sample: Sample, image: Image.Image, target: Path) -> None:
    """Write a sample with its metadata, turned the way its camera was held."""
    turns = {3: Image.Transpose.ROTATE_180, 6: Image.Transpose.ROTATE_90, 8: Image.Transpose.ROTATE_270}
    profile = None
    if sample.profile == "wide":
        profile = wide_profile()
        converted = ImageCms.profileToProfile(
            image, ImageCms.createProfile("sRGB"), ImageCms.ImageCmsProfile(BytesIO(profile)), outputMode="RGB"
        )
        image = converted or image
    elif sample.profile:
        profile = srgb_profile()
    if sample.orientation in turns:
        image = image.transpose(turns[sample.orientation])
    exif, xmp = exif_of(sample), xmp_of(sample)
    target.parent.mkdir(parents=True, exist_ok=True)
    if target.suffix == ".png":
        info = PngInfo()
        info.add_itxt("XML:com.adobe.xmp", xmp.decode())
        image.save(target, optimize=True, exif=exif, pnginfo=info)
    elif target.suffix == ".webp":
        image.save(target, quality=sample.quality, method=2, exif=exif, xmp=xmp)
    else:
        image.save(target, "JPEG", quality=sample.quality, optimize=True, exif=exif, xmp=xmp, icc_profile=profile)
