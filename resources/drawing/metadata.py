"""What a file says about its picture: EXIF and XMP."""

from __future__ import annotations

from typing import TYPE_CHECKING
from xml.sax.saxutils import escape, quoteattr

from PIL import ExifTags, Image
from PIL.TiffImagePlugin import IFDRational

if TYPE_CHECKING:
    from drawing.samples import Sample

DAY = "2026:04:18"
OFFSET = "+02:00"


def exif_of(sample: Sample) -> Image.Exif:
    """Return the camera's and the photographer's notes."""
    exif = Image.Exif()
    stamp = f"{DAY} {sample.taken}"
    base = ExifTags.Base
    exif[base.Make] = "Frontload Sample"
    exif[base.Model] = "Procedural One"
    exif[base.Orientation] = sample.orientation
    exif[base.DateTime] = stamp
    exif[base.Artist] = sample.artist
    exif[base.Copyright] = f"2026 {sample.artist}. Sample picture, free to use."
    exif[base.ImageDescription] = sample.title.encode()  # UTF-8, as most tools write it
    details = exif.get_ifd(ExifTags.IFD.Exif)
    details[base.DateTimeOriginal] = details[base.DateTimeDigitized] = stamp
    details[base.OffsetTime] = details[base.OffsetTimeOriginal] = details[base.OffsetTimeDigitized] = OFFSET
    details[base.ExposureTime] = IFDRational(1, 500)
    details[base.FNumber] = IFDRational(28, 10)
    details[base.ISOSpeedRatings] = 800
    details[base.FocalLength] = IFDRational(85, 1)
    if sample.gps:
        place = exif.get_ifd(ExifTags.IFD.GPSInfo)
        for value, refs, ref, tag in ((sample.gps[0], "NS", 1, 2), (sample.gps[1], "EW", 3, 4)):
            place[ref] = refs[value < 0]
            place[tag] = degrees(abs(value))
    return exif


def degrees(value: float) -> tuple[IFDRational, IFDRational, IFDRational]:
    """Return degrees, minutes and seconds as EXIF has them."""
    hundredths = round(value * 360_000)
    return (
        IFDRational(hundredths // 360_000, 1),
        IFDRational(hundredths // 6000 % 60, 1),
        IFDRational(hundredths % 6000, 100),
    )


def xmp_of(sample: Sample) -> bytes:
    """Return the editor's notes: stars, colour label and urgency."""
    notes = [("xmp:Rating", sample.rating), ("xmp:Label", sample.label), ("photoshop:Urgency", sample.urgency)]
    facts = "".join(f" {name}={quoteattr(str(value))}" for name, value in notes if value is not None)
    return (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>'
        '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        '<rdf:Description rdf:about="" xmlns:xmp="http://ns.adobe.com/xap/1.0/"'
        ' xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" xmlns:dc="http://purl.org/dc/elements/1.1/"'
        f'{facts}><dc:title><rdf:Alt><rdf:li xml:lang="x-default">{escape(sample.title)}</rdf:li></rdf:Alt>'
        "</dc:title>"
        f"<dc:creator><rdf:Seq><rdf:li>{escape(sample.artist)}</rdf:li></rdf:Seq></dc:creator>"
        '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="w"?>'
    ).encode()
