"""Steps on pixels: upright, sRGB, not larger than wanted. Each takes an image and returns one."""

from __future__ import annotations

from io import BytesIO

from PIL import Image, ImageCms, ImageOps

SRGB_WORDS = ("srgb", "iec61966-2.1", "iec 61966-2-1")


def upright(image: Image.Image) -> Image.Image:
    """Return the pixels as they are meant to be seen, with the orientation tag gone (Exif 2.32, tag 0x0112)."""
    return ImageOps.exif_transpose(image)


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
    if image.mode in {"L", "RGB", "RGBA", "CMYK"}:
        return image
    if image.mode.startswith("I;16") or image.mode in {"I", "F"}:
        return image.point(_to_8_bit).convert("L") if image.mode != "F" else image.convert("L")
    if image.mode == "1":
        return image.convert("L")
    if image.mode in {"LA", "PA", "La", "RGBa"} or "transparency" in image.info:
        return image.convert("RGBA")
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
