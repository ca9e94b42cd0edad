"""Steps on pixels: upright, in a mode that can be scaled, flat. Each takes an image and returns one."""

from __future__ import annotations

import math

from PIL import Image

from frontload.edges.preprocess.decode import exif_of

_ORIENTATION = 0x0112
_TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
_ON_ITS_SIDE = frozenset({5, 6, 7, 8})
_DEEPEST = 65_535.0  # of 16 bits


def upright(image: Image.Image, orientation: int) -> Image.Image:
    """Return the pixels as they are meant to be seen (Exif 2.32, tag 0x0112).

    Not Pillow's `exif_transpose`: that writes the whole block anew, and a damaged tag of no interest stops it.
    """
    turn = _TURNS.get(orientation)
    return image if turn is None else image.transpose(turn)


def orientation(image: Image.Image) -> int:
    """Return the orientation tag, 1 where there is none that means something."""
    found = exif_of(image).get(_ORIENTATION, 1)
    return found if isinstance(found, int) and found in _TURNS else 1


def is_on_its_side(image: Image.Image) -> bool:
    """Tell whether width and height change places when the image is turned upright."""
    return orientation(image) in _ON_ITS_SIDE


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Return the width and height that `upright` will have, without turning a pixel."""
    return (image.height, image.width) if is_on_its_side(image) else image.size


def plain_mode(image: Image.Image) -> Image.Image:
    """Return the image in a mode that can be resized smoothly: L, RGB, RGBA or CMYK."""
    if image.mode in {"LA", "PA", "La", "RGBa"}:
        return image.convert("RGBA")
    if image.mode in {"1", "L", "P", "RGB"} and "transparency" in image.info:
        return image.convert("RGBA")  # before a resize mixes the transparent colour with its neighbours
    if image.mode in {"L", "RGB", "RGBA", "CMYK"}:
        return image
    if image.mode.startswith("I") or image.mode == "F":
        return _eight_bits(image)
    if image.mode == "1":
        return image.convert("L")
    return image if image.mode == "LAB" else image.convert("RGB")


def flattened(image: Image.Image, background: str) -> Image.Image:
    """Return the image without transparency, laid on *background* (`#rrggbb`)."""
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, background)
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _eight_bits(image: Image.Image) -> Image.Image:
    """Return deep greys in 8 bits, by the range they use: 0..1, 0..255 or 0..65,535, else their own."""
    # Pillow scales F smoothly; I and the byte orders of I;16 it does not or not alike
    deep = image.convert("I").convert("F") if image.mode.startswith("I") else image
    low, high = _range_of(deep, image.mode)
    if not (math.isfinite(low) and math.isfinite(high)) or low == high:
        return image.convert("L")  # clipped; there is no range to scale by
    scale = 255 / (high - low)
    return deep.point(lambda value: value * scale + (0.5 - low * scale)).convert("L")


def _range_of(deep: Image.Image, mode: str) -> tuple[float, float]:
    darkest, brightest = (float(value) for value in deep.getextrema())  # type: ignore[arg-type]  # one band
    ceilings = (1.0, 255.0, _DEEPEST) if mode == "F" else (_DEEPEST,)
    fitting = (ceiling for ceiling in ceilings if darkest >= 0 and brightest <= ceiling)
    ceiling = next(fitting, None)
    return (darkest, brightest) if ceiling is None else (0.0, ceiling)
