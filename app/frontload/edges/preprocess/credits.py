"""What `credit` keeps: lists of tags, fields and properties, in the order of their standards.

Whatever is not listed goes: places, serial numbers, maker notes, previews, edit histories, and what nobody has
thought of yet. Sources: Exif 2.32; IPTC IIM 4.2; IPTC Photo Metadata Standard 2023.1; XMP part 2.
"""

from __future__ import annotations

import re

EXIF_FIRST = frozenset({
    0x010E, 0x010F, 0x0110, 0x011A, 0x011B, 0x0128, 0x0132, 0x013B, 0x0213,  # caption, camera, resolution, artist
    0x4746, 0x4749, 0x8298,  # stars, stars in percent, copyright
    0x9C9B, 0x9C9C, 0x9C9D, 0x9C9E, 0x9C9F,  # Windows' title, comment, author, keywords, subject
})  # fmt: skip
EXIF_INNER = frozenset({
    0x829A, 0x829D, 0x8822, 0x8827, *range(0x8830, 0x8836),  # exposure time, aperture, programme, sensitivity
    0x9000, 0x9003, 0x9004, 0x9010, 0x9011, 0x9012, 0x9101,  # version, times and their offsets, components
    *range(0x9201, 0x920B),  # shutter to focal length
    0x9286, 0x9290, 0x9291, 0x9292,  # comment, parts of a second
    0xA000, 0xA001, 0xA217, 0xA300, 0xA301,  # version, colour space, sensor, source
    0xA401, 0xA402, 0xA403, 0xA404, 0xA405, 0xA406, 0xA407, 0xA408, 0xA409, 0xA40A, 0xA40C,  # how it was taken
    0xA432, 0xA433, 0xA434, 0xA436, 0xA437,  # lens, its make and model; Exif 3.0's title and photographer
})  # fmt: skip

IIM_ENVELOPE = frozenset({0, 90})  # version, character set
IIM_APPLICATION = frozenset({
    0, 3, 4, 5, 7, 8, 10, 12, 15, 20, 22, 25, 26, 27, 30, 35, 37, 38, 40, 42, 45, 47, 50, 55, 60, 62, 63, 75, 80,
    85, 90, 92, 95, 100, 101, 103, 105, 110, 115, 116, 118, 120, 121, 122, 130, 135, 184,
})  # fmt: skip

NAMESPACES = {
    "aux": "http://ns.adobe.com/exif/1.0/aux/",
    "cc": "http://creativecommons.org/ns#",
    "dc": "http://purl.org/dc/elements/1.1/",
    "digiKam": "http://www.digikam.org/ns/1.0/",
    "exif": "http://ns.adobe.com/exif/1.0/",
    "exifEX": "http://cipa.jp/exif/1.0/",
    "GettyImagesGIFT": "http://xmp.gettyimages.com/gift/1.0/",
    "Iptc4xmpCore": "http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/",
    "Iptc4xmpExt": "http://iptc.org/std/Iptc4xmpExt/2008-02-29/",
    "lr": "http://ns.adobe.com/lightroom/1.0/",
    "MicrosoftPhoto": "http://ns.microsoft.com/photo/1.0/",
    "photomechanic": "http://ns.camerabits.com/photomechanic/1.0/",
    "photoshop": "http://ns.adobe.com/photoshop/1.0/",
    "plus": "http://ns.useplus.org/ldf/xmp/1.0/",
    "tiff": "http://ns.adobe.com/tiff/1.0/",
    "xmp": "http://ns.adobe.com/xap/1.0/",
    "xmpRights": "http://ns.adobe.com/xap/1.0/rights/",
}
_WHOLE = ("cc", "GettyImagesGIFT", "Iptc4xmpCore", "Iptc4xmpExt", "plus", "xmpRights")
_PARTS = {
    "aux": "Lens LensID LensInfo FlashCompensation",
    "dc": "contributor creator date description language publisher rights source subject title type",
    "digiKam": "CaptionsAuthorNames ColorLabel PickLabel TagsList",
    "exif": "ApertureValue BrightnessValue Contrast CustomRendered DateTimeDigitized DateTimeOriginal"
    " DigitalZoomRatio ExposureBiasValue ExposureMode ExposureProgram ExposureTime FNumber Flash FocalLength"
    " FocalLengthIn35mmFilm GainControl ISOSpeedRatings LightSource MaxApertureValue MeteringMode Saturation"
    " SceneCaptureType SceneType SensingMethod Sharpness ShutterSpeedValue SubjectDistance SubjectDistanceRange"
    " UserComment WhiteBalance",
    "exifEX": "ISOSpeed LensMake LensModel LensSpecification PhotographicSensitivity RecommendedExposureIndex"
    " SensitivityType StandardOutputSensitivity Photographer ImageTitle",
    "lr": "hierarchicalSubject weightedFlatSubject",
    "MicrosoftPhoto": "LastKeywordIPTC LastKeywordXMP Rating",
    "photomechanic": "ColorClass Tagged",
    "photoshop": "AuthorsPosition CaptionWriter Category City Country Credit DateCreated Headline Instructions"
    " Source State SupplementalCategories TransmissionReference Urgency",
    "tiff": "Artist Copyright ImageDescription Make Model",
    "xmp": "CreateDate Label Rating",
}
XMP_WHOLE = frozenset(NAMESPACES[prefix] for prefix in _WHOLE)
XMP_PROPERTIES = frozenset((NAMESPACES[prefix], name) for prefix, names in _PARTS.items() for name in names.split())
XMP_NEVER = re.compile(r"GPS|SerialNumber|ImageUniqueID|^(Camera)?OwnerName$", re.IGNORECASE)
"""Names that go at any depth, in whichever structure they hide."""

GEOTAG = re.compile(r"\s*geo:l(at|on|ong)\s*=", re.IGNORECASE)
"""A keyword that is a coordinate, as geotagging programs have written since Flickr read it."""
