"""What people wrote: ratings, urgency, labels and times in an XMP packet, embedded or in a sidecar."""

from __future__ import annotations

import re
from xml.etree.ElementTree import ParseError

from defusedxml.common import DefusedXmlException
from defusedxml.ElementTree import DefusedXMLParser

from frontload.core.asset import MOST_SAID, Marks
from frontload.edges.marks.telling import told
from frontload.edges.marks.times import from_xmp

_RDF = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_XMP, _MICROSOFT = "{http://ns.adobe.com/xap/1.0/}", "{http://ns.microsoft.com/photo/1.0/}"
_PHOTOSHOP, _EXIF = "{http://ns.adobe.com/photoshop/1.0/}", "{http://ns.adobe.com/exif/1.0/}"
_PHOTO_MECHANIC = "{http://ns.camerabits.com/photomechanic/1.0/}"
_RATING, _RATING_PERCENT = f"{_XMP}Rating", f"{_MICROSOFT}Rating"
_LABEL, _COLOUR_CLASS, _URGENCY = f"{_XMP}Label", f"{_PHOTO_MECHANIC}ColorClass", f"{_PHOTOSHOP}Urgency"
_TAKEN, _CREATED = f"{_EXIF}DateTimeOriginal", f"{_PHOTOSHOP}DateCreated"
_CAPTION = "{http://purl.org/dc/elements/1.1/}description"
_ALT = "{http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/}AltTextAccessibility"  # IPTC Photo Metadata 2021.1
_SAID = frozenset({_CAPTION, _ALT})
_WANTED = frozenset({_RATING, _RATING_PERCENT, _LABEL, _COLOUR_CLASS, _URGENCY, _TAKEN, _CREATED})
_HINT = re.compile(  # \0: UTF-16, look inside
    rb"Rating|Label|ColorClass|Urgency|DateTimeOriginal|DateCreated|description|AltTextAccessibility|\0"
)
_PICTURE, _LANGUAGE = [f"{_RDF}RDF", f"{_RDF}Description"], [f"{_RDF}Alt", f"{_RDF}li"]
_UTF_16 = (b"\xff\xfe", b"\xfe\xff")
_MAX_TEXT = 128  # characters of a value; a label is a word or two
_NUMBER = re.compile(r"[+-]?\d{1,3}(?:\.\d{0,6})?$")
_COLOURS = {1: "purple", 2: "red", 3: "orange", 4: "yellow", 5: "green", 6: "teal", 7: "blue", 8: "grey"}
"""Photo Mechanic's colour classes, Winner to Trash, as it paints them where nobody chose other colours."""

# what expat and defusedxml raise on what is no XML, names an encoding nobody knows, or declares entities
_NO_PACKET = (ParseError, DefusedXmlException, ValueError, LookupError)


def read_xmp(packet: bytes) -> Marks:
    """Return what a packet says; one that is damaged, or tries entities or a DTD, says nothing."""
    if not _HINT.search(packet):
        return Marks()
    collector = _Collector()
    # the target and the whole way through expat build no tree, so depth and breadth cost nothing but time
    parser = DefusedXMLParser(target=collector, forbid_dtd=True)
    try:
        parser.feed(packet if packet.startswith(_UTF_16) else packet.strip(b"\0 \r\n\t"))  # NULs pad some packets
        parser.close()
    except _NO_PACKET:
        return Marks()
    return _marks(collector.said)


class _Collector:
    """Keeps the wanted properties of the picture itself, whichever of XMP's two spellings they have."""

    def __init__(self) -> None:
        self.said: dict[str, str] = {}
        self._path: list[str] = []
        self._name = ""
        self._most = 0
        self._text: list[str] | None = None

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        """Take properties spelt as attributes; begin one spelt as an element."""
        self._path.append(tag)
        if self._path[-2:] == _PICTURE:
            for name in _WANTED & attributes.keys():
                self.said.setdefault(name, attributes[name][:_MAX_TEXT].strip())
        # a rating further in is that of something else: a source, a version, a face
        is_property = self._path[-3:-1] == _PICTURE and tag in _WANTED
        # what is said in several languages: the first is the default (XMP part 1 §8.2.2.4)
        is_language = self._path[-5:-3] == _PICTURE and self._path[-3] in _SAID and self._path[-2:] == _LANGUAGE
        self._text = [] if is_property or is_language else None
        self._name = self._path[-3] if is_language else tag
        self._most = MOST_SAID if is_language else _MAX_TEXT

    def data(self, text: str) -> None:
        """Take a piece of a property's text."""
        if self._text is not None and len(self._text) < self._most:
            self._text.append(text[: self._most])

    def end(self, _: str) -> None:
        """Keep the property that ends here."""
        self._path.pop()
        if self._text is not None:
            self.said.setdefault(self._name, "".join(self._text)[: self._most].strip())
        self._text = None

    def close(self) -> None:
        """Nothing is left to do; expat asks."""


def _marks(said: dict[str, str]) -> Marks:
    colour_class, urgency = _whole(said.get(_COLOUR_CLASS, "")), _whole(said.get(_URGENCY, ""))
    return Marks(
        taken_at=from_xmp(said.get(_TAKEN, "")) or from_xmp(said.get(_CREATED, "")),
        rating=_stars(said),
        urgency=urgency if urgency in range(1, 9) else None,
        label=said.get(_LABEL, "").lower() or _COLOURS.get(colour_class or 0, ""),
        caption=told(said.get(_CAPTION, "")),
        alt=told(said.get(_ALT, "")),
    )


def _stars(said: dict[str, str]) -> int | None:
    """Return -1 to 5. Windows writes 1, 25, 50, 75, 99 percent for one to five stars."""
    if _RATING in said:
        stars = _whole(said[_RATING])
        return stars if stars in range(-1, 6) else None
    percent = _whole(said.get(_RATING_PERCENT, ""))
    if percent is None or percent not in range(101):
        return None
    return 0 if percent == 0 else min(5, 1 + round(percent / 25))


def _whole(text: str) -> int | None:
    return round(float(text)) if _NUMBER.match(text) else None
