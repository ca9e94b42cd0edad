"""Steps on pixels: upright, sRGB, not larger than wanted. Each takes an image and returns one."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms

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
_METADATA = ("exif", "Raw profile type exif", "xmp", "XML:com.adobe.xmp")
SRGB_WORDS = ("srgb", "iec61966-2.1", "iec 61966-2-1")


def upright(image: Image.Image) -> Image.Image:
    """Return the pixels as they are meant to be seen, with the orientation tag gone (Exif 2.32, tag 0x0112).

    Not Pillow's `exif_transpose`: that writes the whole block anew, and a damaged tag of no interest stops it.
    """
    turn = _TURNS.get(orientation(image))
    if turn is None:
        return image
    turned = image.transpose(turn)
    for name in _METADATA:
        turned.info.pop(name, None)
    return turned


def orientation(image: Image.Image) -> int:
    """Return the orientation tag, 1 where there is none that means something."""
    found = exif_of(image).get(_ORIENTATION, 1)
    return found if isinstance(found, int) and found in _TURNS else 1


def upright_size(image: Image.Image) -> tuple[int, int]:
    """Return the width and height that `upright` will have, without turning a pixel."""
    return (image.height, image.width) if orientation(image) in _ON_ITS_SIDE else image.size


def limited(image: Image.Image, long_edge_px: int | None) -> Image.Image:
    """Return the image with its longer edge at most *long_edge_px*; never enlarged."""
    longest = max(image.size)
    if long_edge_px is None or longest <= long_edge_px:
        return image
    scale = long_edge_px / longest
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Image.Resampling.LANCZOS)


def foreign_profile(icc: bytes | None) -> ImageCms.ImageCmsProfile | None:
    """Return the embedded profile if it is readable and not sRGB."""
    if not icc:
        return None
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc))
        description = ImageCms.getProfileDescription(profile)
    except (OSError, ImageCms.PyCMSError):
        return None
    return None if any(word in description.lower() for word in SRGB_WORDS) else profile


def plain_mode(image: Image.Image) -> Image.Image:
    """Return the image in a mode that can be resized smoothly: L, RGB, RGBA or CMYK."""
    if image.mode in {"LA", "PA", "La", "RGBa"}:
        return image.convert("RGBA")
    if image.mode in {"1", "L", "P", "RGB"} and "transparency" in image.info:
        return image.convert("RGBA")  # before a resize mixes the transparent colour with its neighbours
    if image.mode in {"L", "RGB", "RGBA", "CMYK"}:
        return image
    if image.mode.startswith("I;16") or image.mode == "I":
        # Pillow scales "I" and "I;16" alone, not the other byte orders
        return image.convert("I").point(_to_8_bit).convert("L")
    if image.mode in {"1", "F"}:
        return image.convert("L")
    return image if image.mode == "LAB" else image.convert("RGB")


def to_srgb(image: Image.Image, profile: ImageCms.ImageCmsProfile | None) -> Image.Image:
    """Return the image in sRGB: converted through *profile*, never just relabelled; alpha is kept.

    A profile that does not fit the pixels is passed over, as browsers do.
    """
    if profile is None:
        return image if image.mode in {"L", "RGB", "RGBA"} else image.convert("RGB")
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    colours = image.convert("RGB") if alpha else image
    try:
        converted = ImageCms.profileToProfile(
            colours,
            profile,
            ImageCms.createProfile("sRGB"),
            renderingIntent=ImageCms.Intent.RELATIVE_COLORIMETRIC,
            outputMode="RGB",
            flags=ImageCms.Flags.BLACKPOINTCOMPENSATION,
        )
    except ImageCms.PyCMSError:
        converted = colours.convert("RGB")
    result = converted or colours.convert("RGB")
    if alpha:
        result.putalpha(alpha)
    return result


def flattened(image: Image.Image) -> Image.Image:
    """Return an RGB or L image for formats without transparency, laid on white."""
    if image.mode != "RGBA":
        return image
    ground = Image.new("RGB", image.size, "white")
    ground.paste(image, mask=image.getchannel("A"))
    return ground


def _to_8_bit(value: float) -> float:
    # Pillow asks for a linear function of the value, here 16 bits to 8
    return value * (1 / 256)
