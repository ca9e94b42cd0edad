"""What a received file is: an image proved by its header, a video by its extension, else raw."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from PIL import Image, UnidentifiedImageError

from frontload.sandbox.answers import bad_request
from frontload.sandbox.naming import file_extension

if TYPE_CHECKING:
    from frontload.sandbox.multipart import ReceivedFile

# Named one by one: without a list Pillow also tries PostScript, which starts Ghostscript on foreign input.
IMAGE_FORMATS = {
    "JPEG": "jpg", "MPO": "jpg", "PNG": "png", "GIF": "gif", "WEBP": "webp", "AVIF": "avif",
    "TIFF": "tif", "BMP": "bmp", "ICO": "ico", "JPEG2000": "jp2", "PSD": "psd",
}  # fmt: skip
OPENABLE = tuple(name for name in IMAGE_FORMATS if name != "MPO")  # JPEG's reader finds MPO by itself
VIDEO_EXTENSIONS = frozenset(
    {"mp4", "mov", "webm", "avi", "mkv", "m4v", "mpg", "mpeg", "mp3", "wav", "ogg", "m4a", "aac"}
)

# Real free accounts stop images at 10 MiB; the sandbox is roomier, and says so in `usage`.
IMAGE_MAX_BYTES = 500 * 1024 * 1024  # more than one request takes, so that the largest come in chunks
OTHER_MAX_BYTES = 2 * 1024**3
IMAGE_MAX_PX = 150_000_000


@dataclass(frozen=True, slots=True)
class Media:
    """The resource type a file gets, its format, and the size in pixels as stored (before EXIF orientation)."""

    resource_type: str
    format: str
    width_px: int | None = None
    height_px: int | None = None


def recognise(
    received: ReceivedFile, resource_type: str, filename: str | None, image_max_bytes: int = IMAGE_MAX_BYTES
) -> Media:
    """Find out what the file is; refuse one that is empty, too large, or not what it is sent as."""
    if received.size_bytes == 0:
        raise bad_request("Empty file")
    media = _recognised(received, resource_type, filename)
    most = image_max_bytes if media.resource_type == "image" else OTHER_MAX_BYTES
    check_size(received.size_bytes, most)
    return media


def check_size(size_bytes: int, most_bytes: int) -> None:
    """Refuse a file above a limit."""
    if size_bytes > most_bytes:
        raise bad_request(f"File size too large. Got {size_bytes}. Maximum is {most_bytes}.")


def _recognised(received: ReceivedFile, resource_type: str, filename: str | None) -> Media:
    extension = file_extension(filename)
    if resource_type == "raw":
        return Media("raw", extension)
    if resource_type == "video" or (resource_type == "auto" and extension in VIDEO_EXTENSIONS):
        return Media("video", extension or "mp4")
    image = _image(received)
    if image is not None:
        return image
    if resource_type == "auto":
        return Media("raw", extension)
    raise bad_request("Invalid image file")


def _image(received: ReceivedFile) -> Media | None:
    try:
        with Image.open(received.path, formats=OPENABLE) as image:
            width_px, height_px = image.size
            name = image.format or ""
    except (UnidentifiedImageError, OSError, SyntaxError, ValueError):
        return None
    except Image.DecompressionBombError:
        raise bad_request(f"Maximum image size is {IMAGE_MAX_PX // 10**6} Megapixels") from None
    return Media("image", IMAGE_FORMATS[name], width_px, height_px)
