"""The metadata policy at work: what a file says, what of it stays, and how it gets into the bytes that travel."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, assert_never

from frontload.core.recipe import MetadataPolicy
from frontload.edges.preprocess import exif, gif, iptc, jpeg, png, tiff, webp, xmp
from frontload.edges.preprocess.blocks import Blocks, Shape
from frontload.edges.preprocess.colour import colours_by_name
from frontload.edges.preprocess.credits import EXIF_FIRST, EXIF_INNER
from frontload.edges.preprocess.pixels import orientation

if TYPE_CHECKING:
    from PIL import Image

_READERS = {
    "JPEG": jpeg.blocks_in, "MPO": jpeg.blocks_in, "PNG": png.blocks_in, "WEBP": webp.blocks_in,
    "GIF": gif.blocks_in, "TIFF": tiff.blocks_in,
}  # fmt: skip
_WRITERS = {
    "JPEG": jpeg.with_blocks, "MPO": jpeg.with_blocks, "PNG": png.with_blocks, "WEBP": webp.with_blocks,
    "GIF": gif.with_blocks,
}  # fmt: skip
_WINDOWS_KEYWORDS, _WINDOWS_GEOTAG, _NO_ENTRY = 0x9C9E, "geo:l".encode("utf-16-le"), exif.Entry(1, b"")
_LAST_TIFF_TAG = 0xC4A5  # behind it are DNG's: of raw pixels, not of these


@dataclass(frozen=True, slots=True)
class Keepsakes:
    """What a source says beside its pixels, and what its recipe lets a rendition keep of that."""

    found: Blocks
    policy: MetadataPolicy

    def beside(self, size: tuple[int, int], image_format: str) -> Blocks:
        """Return what goes into a file of that format, whose pixels are upright, in sRGB, and of that size."""
        return _kept(self.found, self.policy, Shape(*size), image_format)


NOTHING = Keepsakes(Blocks(), MetadataPolicy.NONE)


def keepsakes_of(image: Image.Image, data: bytes, policy: MetadataPolicy) -> Keepsakes:
    """Return what may be kept of a source; *image* is just opened from *data*."""
    return Keepsakes(_found_in(image, data), policy)


def embedded(data: bytes, image_format: str, blocks: Blocks) -> bytes:
    """Return an encoder's output with these blocks and no other; AVIF's encoder has to take them itself."""
    writer = _WRITERS.get(image_format)
    return writer(data, blocks) if writer else data


def as_it_is(image: Image.Image, data: bytes, policy: MetadataPolicy) -> bytes | None:
    """Return the source's own pixels with the metadata the policy allows; None where its format does not let us.

    Not one pixel is encoded anew, and its orientation stays as it was; under `all` not one byte is touched.
    """
    if policy is MetadataPolicy.ALL:
        return data
    image_format, found = image.format or "", _found_in(image, data)
    writer = _WRITERS.get(image_format)
    shape = Shape(image.width, image.height, orientation(image), is_srgb=False)
    try:
        if writer is not None:
            own = writer(data, _kept(found, policy, shape, image_format))
            icc = colours_by_name(image)  # which goes with the rest
            return jpeg.with_profile(own, icc) if icc else own
        if image_format == "TIFF":
            return _scrubbed_tiff(data, policy)
    except ValueError:
        return None
    return data if found == Blocks(image_format) else None


def _found_in(image: Image.Image, data: bytes) -> Blocks:
    """Return what a file says; what is damaged says nothing."""
    reader = _READERS.get(image.format or "")
    try:
        if reader is not None:
            return reader(data)
    except ValueError:
        return Blocks(image.format or "")
    found = {name: image.info.get(name) for name in ("exif", "xmp")}
    exif_block, packet = (value if isinstance(value, bytes) else b"" for value in found.values())
    return Blocks(image.format or "", exif=exif_block.removeprefix(b"Exif\0\0"), xmp=packet)


def _kept(found: Blocks, policy: MetadataPolicy, shape: Shape, image_format: str) -> Blocks:
    """Return what of *found* goes into a file of *image_format* beside pixels of this shape."""
    match policy:
        case MetadataPolicy.NONE:
            return Blocks(exif=_orientation_alone(shape))
        case MetadataPolicy.CREDIT:
            return _credit(found, shape, image_format)
        case MetadataPolicy.ALL:
            return _everything(found, shape, image_format)
        case _:
            assert_never(policy)


def _scrubbed_tiff(data: bytes, policy: MetadataPolicy) -> bytes:
    if policy is MetadataPolicy.NONE:
        return tiff.scrubbed(data, first=tiff.PICTURE, inner=frozenset(), kept={})
    return tiff.scrubbed(
        data,
        first=tiff.PICTURE | EXIF_FIRST,
        inner=(EXIF_INNER | {exif.PIXEL_WIDTH, exif.PIXEL_HEIGHT}) - {exif.COMPONENTS},
        kept={
            tiff.XMP: lambda packet: xmp.credits_in([packet], {}),
            tiff.IPTC: iptc.kept_datasets,
            tiff.PHOTOSHOP: iptc.kept_resources,
        },
    )


def _orientation_alone(shape: Shape) -> bytes:
    if shape.orientation == 1:
        return b""
    return exif.write_block(exif.completed(exif.ExifBlock("big", {}), shape))


def _credit(found: Blocks, shape: Shape, image_format: str) -> Blocks:
    photoshop = iptc.kept_resources(found.photoshop)
    holds_iptc = image_format in {"JPEG", "MPO"}
    return Blocks(
        image_format,
        exif=_credit_exif(found.exif, shape),
        xmp=xmp.credits_in([found.xmp, found.xmp_extension], {} if holds_iptc else iptc.texts_in(photoshop)),
        photoshop=photoshop if holds_iptc else b"",
        texts=png.credit_texts(found.texts) if found.container == image_format == "PNG" else (),
    )


def _credit_exif(data: bytes, shape: Shape) -> bytes:
    block = exif.read_block(data)
    first = {tag: entry for tag, entry in block.first.items() if tag in EXIF_FIRST} if block else {}
    if _WINDOWS_GEOTAG in first.get(_WINDOWS_KEYWORDS, _NO_ENTRY).value.lower():
        del first[_WINDOWS_KEYWORDS]
    inner = {tag: entry for tag, entry in block.exif.items() if tag in EXIF_INNER} if block else {}
    if block is None or not (first or inner):
        return _orientation_alone(shape)
    return exif.write_block(exif.completed(exif.ExifBlock(block.order, first, inner), shape))


def _everything(found: Blocks, shape: Shape, image_format: str) -> Blocks:
    holds_iptc = image_format in {"JPEG", "MPO"}
    whole = _whole_exif(found, shape)
    if image_format == "JPEG" and len(whole) > jpeg.MAX_EXIF_BYTES:
        whole = _credit_exif(found.exif, shape)  # what fits into a JPEG: no maker notes, no preview
    texts = found.texts if found.container == image_format else ()
    packet = xmp.corrected(found.xmp, shape)
    if holds_iptc:
        return replace(found, container=image_format, exif=whole, xmp=packet, texts=texts)
    iim = iptc.texts_in(found.photoshop)
    if iim or found.xmp_extension:
        packet = xmp.everything_in([packet, found.xmp_extension], iim)
    return Blocks(image_format, exif=whole, xmp=packet, texts=texts)


def _whole_exif(found: Blocks, shape: Shape) -> bytes:
    if found.container != "TIFF":
        return exif.patched(found.exif, shape)
    block = exif.read_block(found.exif)
    if block is None:
        return b""
    of_pages = (tiff.PICTURE - EXIF_FIRST) | {tiff.XMP, tiff.IPTC, tiff.PHOTOSHOP}
    first = {tag: entry for tag, entry in block.first.items() if tag not in of_pages and tag < _LAST_TIFF_TAG}
    return exif.write_block(exif.completed(replace(block, first=first), shape))
