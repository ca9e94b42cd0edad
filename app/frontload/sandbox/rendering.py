"""Renditions drawn with Pillow, step by step."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PIL import Image, ImageChops, ImageColor, ImageDraw, ImageFilter, ImageOps

from frontload.sandbox.answers import bad_request
from frontload.sandbox.focus import busiest_box
from frontload.sandbox.geometry import Size, framing, place
from frontload.sandbox.media import IMAGE_MAX_PX, OPENABLE

if TYPE_CHECKING:
    from pathlib import Path

    from frontload.sandbox.geometry import Box
    from frontload.sandbox.transformation import Component, Transformation

PILLOW_NAMES = {
    "jpg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF", "avif": "AVIF", "tif": "TIFF", "bmp": "BMP",
}  # fmt: skip
AUTO_QUALITY = {"best": 90, "good": 80, "eco": 65, "low": 45}  # near what q_auto gives for photographs
DEFAULT_QUALITY = 80
WITH_ALPHA = frozenset({"png", "webp", "gif", "avif", "tif"})
UPSCALE_FACTOR = 4  # e_upscale: a stand-in by interpolation
UPSCALE_MAX_PX = 4_200_000
WITH_AUTO_GRAVITY = frozenset({"fill", "lfill", "fill_pad", "crop", "thumb", "auto", "auto_pad"})
DEGREES = {"auto_right": -90, "auto_left": 90}


def render(source: Path, transformation: Transformation, file_format: str, target: Path) -> Size:
    """Draw the rendition of *source* into *target*; returns its size."""
    with Image.open(source, formats=OPENABLE) as opened:
        _check_pixels(Size(*opened.size))
        natural = Size(*opened.size)
        if opened.getexif().get(0x0112, 1) >= 5:  # noqa: PLR2004 - orientations 5 to 8 lie on their side
            natural = Size(natural.height_px, natural.width_px)
        _shrink_on_load(opened, transformation)
        is_raw_orientation = any(component.get("a") == "ignore" for component in transformation.components)
        profile = opened.info.get("icc_profile") if opened.mode in ("RGB", "RGBA") else None
        image = opened.copy() if is_raw_orientation else ImageOps.exif_transpose(opened)
        natural = Size(*opened.size) if is_raw_orientation else natural
    image = _plain_mode(image)
    dpr = _dpr(transformation)
    for component in transformation.components:
        image = _framed(image, component, natural, dpr)
        image = _turned(image, component)
        image = _rounded(_with_effect(image, component), component)
        natural = Size(*image.size)
    _save(image, transformation, file_format, target, profile)
    return natural


def _check_pixels(size: Size) -> None:
    pixels = size.width_px * size.height_px
    if pixels > IMAGE_MAX_PX:
        raise bad_request(
            f"Maximum image size is {IMAGE_MAX_PX // 10**6} Megapixels. Requested {pixels / 1e6:.1f} Megapixels"
        )


def _shrink_on_load(image: Image.Image, transformation: Transformation) -> None:
    """Let the JPEG decoder skip detail that the first step throws away: 8 times faster for small previews."""
    if image.format != "JPEG" or not transformation.components:
        return
    first = transformation.components[0]
    lengths = [text for text in (first.get("w"), first.get("h")) if text]
    if not lengths or first.get("c") in ("crop", None) or not all(text.isdigit() for text in lengths):
        return
    edge_px = round(max(map(int, lengths)) * _dpr(transformation) * 2)  # twice, so that resampling stays smooth
    image.draft(None, (edge_px, edge_px))


def _plain_mode(image: Image.Image) -> Image.Image:
    if image.mode in ("RGB", "RGBA", "L"):
        return image
    has_alpha = image.mode in ("LA", "PA", "La", "RGBa") or "transparency" in image.info
    if image.mode.startswith(("I", "F")):
        return image.convert("L")
    return image.convert("RGBA" if has_alpha else "RGB")


def _dpr(transformation: Transformation) -> float:
    text = transformation.last("dpr")
    return float(text) if text and text != "auto" and float(text) else 1.0


def _framed(image: Image.Image, component: Component, natural: Size, dpr: float) -> Image.Image:
    if (component.get("g") or "").startswith("auto") and component.get("c") not in WITH_AUTO_GRAVITY:
        raise bad_request(f"Automatic gravity is not supported with crop mode {component.get('c')}")
    frame = framing(component, natural, dpr)
    if frame is None:
        return image.resize(natural) if image.size != natural else image
    _check_pixels(frame.resize)
    if image.size != frame.resize:
        image = image.resize(frame.resize, Image.Resampling.LANCZOS)
    if frame.crop is not None:
        image = image.crop(_crop(image, frame.crop, component))
    if frame.canvas is not None:
        _check_pixels(frame.canvas)
        colour = _colour(component.get("b"))
        canvas = Image.new("RGBA" if colour is None else "RGB", frame.canvas, colour or (255, 255, 255, 0))
        mask = image if image.mode == "RGBA" else None
        canvas.paste(image, place(component.get("g"), Size(*image.size), frame.canvas), mask)
        return canvas
    return image


def _crop(image: Image.Image, crop: Box, component: Component) -> Box:
    """The box as it was worked out, but where g_auto asks for it over the detail."""
    gravity = component.get("g") or ("auto" if component.get("c") == "auto" else "")
    is_auto = gravity.partition(":")[0] == "auto"
    return busiest_box(image, Size(crop.right - crop.left, crop.bottom - crop.top)) if is_auto else crop


def _colour(text: str | None) -> tuple[int, ...] | None:
    if text is None or text in ("auto", "transparent"):
        return None
    try:
        return ImageColor.getrgb(text.replace("rgb:", "#"))[:3]
    except ValueError:
        raise bad_request(f"Invalid color in background: {text}") from None


def _turned(image: Image.Image, component: Component) -> Image.Image:
    for turn in (component.get("a") or "").split("."):
        if turn == "hflip":
            image = ImageOps.mirror(image)
        elif turn == "vflip":
            image = ImageOps.flip(image)
        elif turn in DEGREES or turn.lstrip("-").isdigit():
            degrees = DEGREES.get(turn) or -int(turn)  # Cloudinary turns clockwise, Pillow the other way
            image = image.convert("RGBA") if degrees % 90 and image.mode != "RGBA" else image
            image = image.rotate(degrees, expand=True)
    return image


def _with_effect(image: Image.Image, component: Component) -> Image.Image:
    effect, _, strength = (component.get("e") or "").partition(":")
    if effect == "grayscale":
        return _recoloured(image, ImageOps.grayscale(image.convert("RGB")))
    if effect == "sepia":
        tinted = ImageOps.colorize(ImageOps.grayscale(image.convert("RGB")), "#1b0f00", "#fff0d0")
        return _recoloured(image, tinted)
    if effect == "blur":
        return image.filter(ImageFilter.GaussianBlur(int(strength or 100) / 20))
    if effect == "sharpen":
        return image.filter(ImageFilter.UnsharpMask(percent=int(strength or 100)))
    if effect == "upscale":
        if image.width * image.height > UPSCALE_MAX_PX:
            raise bad_request("Input image is too large for upscale")
        return image.resize((image.width * UPSCALE_FACTOR, image.height * UPSCALE_FACTOR), Image.Resampling.LANCZOS)
    return image


def _recoloured(image: Image.Image, colours: Image.Image) -> Image.Image:
    coloured = colours.convert("RGB")
    if image.mode == "RGBA":
        coloured.putalpha(image.getchannel("A"))
    return coloured


def _rounded(image: Image.Image, component: Component) -> Image.Image:
    radius = component.get("r")
    if radius is None:
        return image
    mask = Image.new("L", image.size, 0)
    pixels = min(image.size) // 2 if radius == "max" else int(radius)
    draw = ImageDraw.Draw(mask)
    if radius == "max":
        draw.ellipse((0, 0, image.width - 1, image.height - 1), fill=255)
    else:
        draw.rounded_rectangle((0, 0, image.width - 1, image.height - 1), pixels, fill=255)
    rounded = image.convert("RGBA")
    rounded.putalpha(ImageChops.multiply(rounded.getchannel("A"), mask))
    return rounded


def _save(
    image: Image.Image, transformation: Transformation, file_format: str, target: Path, profile: bytes | None
) -> None:
    if image.mode == "RGBA" and file_format not in WITH_ALPHA:
        background = _colour(transformation.last("b")) or (255, 255, 255)
        flat = Image.new("RGB", image.size, background)
        flat.paste(image, mask=image.getchannel("A"))
        image = flat
    options: dict[str, object] = {}
    if file_format in ("jpg", "webp", "avif"):
        options["quality"] = _quality(transformation.last("q"))
    if profile and file_format in ("jpg", "png", "webp") and image.mode in ("RGB", "RGBA"):
        options["icc_profile"] = profile
    # The metadata of the original (place, camera) is not handed on, as Cloudinary does by default.
    image.info.clear()
    image.save(target, PILLOW_NAMES[file_format], **options)


def _quality(text: str | None) -> int:
    if text is None:
        return DEFAULT_QUALITY
    if text.startswith("auto"):
        return AUTO_QUALITY[text.partition(":")[2] or "good"]
    return max(1, int(text))
