"""Whatever colours come in, sRGB goes out: converted through the embedded profile, never just relabelled."""

from __future__ import annotations

from functools import lru_cache
from io import BytesIO
from typing import TYPE_CHECKING

from PIL import ExifTags, Image, ImageChops, ImageCms

from frontload.edges.preprocess.cicp import BRIGHTER_THAN_WHITE, adobe_rgb, is_made_here, profile_of
from frontload.edges.preprocess.decode import DECODER_ERRORS, exif_of
from frontload.edges.preprocess.nclx import nclx_of
from frontload.edges.preprocess.png import colours_in

if TYPE_CHECKING:
    from frontload.edges.preprocess.cicp import Colours

_PIXELS_OF = {"GRAY": "L", "RGB ": "RGB", "CMYK": "CMYK", "Lab ": "LAB"}  # ICC.1:2022 table 19
_DCF_OPTION = "R03"
_SPACE_AT = slice(16, 20)  # of a profile's header: the colour space (ICC.1:2022 §7.2.8)
_ROUNDING = 1  # of 255; what two sRGB profiles of different makers differ by
_LEVELS = (0, 16, 64, 128, 192, 255)
_INTENT = ImageCms.Intent.RELATIVE_COLORIMETRIC
_FLAGS = ImageCms.Flags.BLACKPOINTCOMPENSATION


def colours_of(image: Image.Image, data: bytes) -> bytes | None:
    """Return the ICC profile of a file, embedded or made of the numbers or name it gives instead; None is sRGB."""
    icc: bytes | None = image.info.get("icc_profile")
    numbers = _numbers_of(image, data)
    if numbers:
        return profile_of(numbers)
    return icc or colours_by_name(image)


def colours_by_name(image: Image.Image) -> bytes | None:
    """Return the profile that a camera names without embedding it, as many do (CIPA DC-009, DCF option files)."""
    if image.format not in {"JPEG", "MPO"} or image.info.get("icc_profile"):
        return None
    try:
        index = exif_of(image).get_ifd(ExifTags.IFD.Interop).get(ExifTags.Interop.InteropIndex)
    except DECODER_ERRORS:
        return None
    return adobe_rgb() if index == _DCF_OPTION else None


def what_is_lost(image: Image.Image, data: bytes) -> str:
    """Return a sentence on what sRGB cannot hold of a file, empty where that is next to nothing."""
    numbers = _numbers_of(image, data)
    is_bright = numbers is not None and numbers.transfer in BRIGHTER_THAN_WHITE
    return "of its high dynamic range what is brighter than white became white" if is_bright else ""


def _numbers_of(image: Image.Image, data: bytes) -> Colours | None:
    """Return the colours that a file gives by number, if these count.

    Where an AVIF or HEIF has a profile they are its decoder's; a PNG's count more (third edition §4.3).
    """
    if image.format == "PNG":
        return colours_in(data)
    has_numbers = image.format in {"AVIF", "HEIF"} and not image.info.get("icc_profile")
    return nclx_of(data) if has_numbers else None


def needs_conversion(image: Image.Image, icc: bytes | None) -> bool:
    """Tell whether the image's own profile makes other colours of its pixels than sRGB would.

    A profile that cannot be read, or is for other pixels than these, is passed over, as browsers do.
    """
    return icc is not None and _transform(icc, _pixels_for(icc, image)) is not None


def to_srgb(image: Image.Image, icc: bytes | None) -> Image.Image:
    """Return the image in sRGB as L, RGB or RGBA; alpha is kept as it is."""
    mode = _pixels_for(icc or b"", image)
    transform = _transform(icc, mode) if icc else None
    if transform is None:
        return image if image.mode in {"L", "RGB", "RGBA"} else image.convert("RGB")
    alpha = image.getchannel("A") if image.mode == "RGBA" else None
    converted = ImageCms.applyTransform(image if image.mode == mode else image.convert(mode), transform)
    if converted is None:  # only in-place transforms return None
        return image.convert("RGB")
    if alpha:
        converted.putalpha(alpha)
    elif "L" in {mode, image.mode}:
        converted = converted.getchannel("G")  # grey has three equal channels
    return converted


def _pixels_for(icc: bytes, image: Image.Image) -> str:
    """Return the mode in which a profile is to meet the image: without alpha, and grey for a grey one."""
    if image.mode == "L" and is_made_here(icc):
        return "RGB"
    if image.mode not in {"RGB", "RGBA"}:
        return image.mode
    return "L" if icc[_SPACE_AT] == b"GRAY" and _is_grey(image) else "RGB"


def _is_grey(image: Image.Image) -> bool:
    red, green, blue = (image.getchannel(name) for name in "RGB")
    return not any(ImageChops.difference(red, other).getbbox() for other in (green, blue))


@lru_cache(maxsize=16)  # a shoot has one or two profiles, and a worker is used again
def _transform(icc: bytes, mode: str) -> ImageCms.ImageCmsTransform | None:
    """Return the way to sRGB, None where there is none or it changes nothing."""
    try:
        profile = ImageCms.ImageCmsProfile(BytesIO(icc))
        if _PIXELS_OF.get(profile.profile.xcolor_space) != mode:
            return None
        transform = ImageCms.buildTransform(
            profile, ImageCms.createProfile("sRGB"), mode, "RGB", renderingIntent=_INTENT, flags=_FLAGS
        )
    except (OSError, ValueError, ImageCms.PyCMSError):
        return None
    return None if mode in {"L", "RGB"} and _changes_nothing(transform, mode) else transform


def _changes_nothing(transform: ImageCms.ImageCmsTransform, mode: str) -> bool:
    # by what it does, not by its name: there are profiles called “linear sRGB”, and sRGB ones called “c2”
    if mode == "L":
        before = Image.new("L", (len(_LEVELS), 1))
        before.putdata(_LEVELS)
    else:
        colours = [(red, green, blue) for red in _LEVELS for green in _LEVELS for blue in _LEVELS]
        before = Image.new("RGB", (len(colours), 1))
        before.putdata(colours)
    after = ImageCms.applyTransform(before, transform)
    pairs = zip(before.convert("RGB").tobytes(), after.tobytes() if after else b"", strict=False)
    return after is not None and all(abs(one - other) <= _ROUNDING for one, other in pairs)
