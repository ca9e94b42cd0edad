"""XMP packets: what is kept of one, and what IPTC adds where a container has no other place for it.

Source: XMP parts 1 and 3 (ISO 16684-1); IPTC Photo Metadata Standard 2023.1 for the fields that mean the same.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from xml.etree import ElementTree as ET

import defusedxml.ElementTree
from defusedxml.common import DefusedXmlException

from frontload.edges.preprocess.credits import GEOTAG, NAMESPACES, XMP_NEVER, XMP_PROPERTIES, XMP_WHOLE

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from frontload.edges.preprocess.blocks import Shape

    Keep = Callable[[str], bool]

MAX_PACKET_BYTES = 4 * 1024 * 1024  # more than any desk writes; parsing it takes a tenth of a second
_MAX_DEPTH = 40  # XMP's own structures nest some ten deep
_R = "{http://www.w3.org/1999/02/22-rdf-syntax-ns#}"
_RDF, _DESCRIPTION, _ABOUT, _LI = f"{_R}RDF", f"{_R}Description", f"{_R}about", f"{_R}li"
_LANGUAGE = "{http://www.w3.org/XML/1998/namespace}lang"
_META = "{adobe:ns:meta/}xmpmeta"
_NO_PACKET = (ET.ParseError, DefusedXmlException, ValueError, LookupError)
_NO_XML = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")  # XML 1.0 §2.2
_LINE_END = re.compile("\r\n?")  # IIM's own, which XML would change in reading (§2.11)
_TURNED = re.compile(rb"(tiff:Orientation(?:\s*=\s*[\"']|>\s*))\d+")
_WIDE = re.compile(rb"((?:exif:PixelXDimension|tiff:ImageWidth)(?:\s*=\s*[\"']|>\s*))\d+")
_HIGH = re.compile(rb"((?:exif:PixelYDimension|tiff:ImageLength)(?:\s*=\s*[\"']|>\s*))\d+")
_FROM_IIM = {  # field number: property, container
    5: ("dc", "title", "Alt"), 10: ("photoshop", "Urgency", ""), 15: ("photoshop", "Category", ""),
    20: ("photoshop", "SupplementalCategories", "Bag"), 25: ("dc", "subject", "Bag"),
    40: ("photoshop", "Instructions", ""), 80: ("dc", "creator", "Seq"), 85: ("photoshop", "AuthorsPosition", ""),
    90: ("photoshop", "City", ""), 92: ("Iptc4xmpCore", "Location", ""), 95: ("photoshop", "State", ""),
    100: ("Iptc4xmpCore", "CountryCode", ""), 101: ("photoshop", "Country", ""),
    103: ("photoshop", "TransmissionReference", ""), 105: ("photoshop", "Headline", ""),
    110: ("photoshop", "Credit", ""), 115: ("photoshop", "Source", ""), 116: ("dc", "rights", "Alt"),
    120: ("dc", "description", "Alt"), 122: ("photoshop", "CaptionWriter", ""),
}  # fmt: skip

for _prefix, _uri in (*NAMESPACES.items(), ("x", "adobe:ns:meta/")):
    ET.register_namespace(_prefix, _uri)  # ElementTree keeps one table for the process; these are XMP's own names


def credits_in(packets: Iterable[bytes], iim: dict[int, list[str]]) -> bytes:
    """Return one packet with the properties that `credit` keeps, and those fields of *iim* it does not have."""
    return _merged(packets, iim, _is_credit)


def everything_in(packets: Iterable[bytes], iim: dict[int, list[str]]) -> bytes:
    """Return one packet with every property of these, and those fields of *iim* it does not have."""
    return _merged(packets, iim, lambda _name: True)


def corrected(packet: bytes, shape: Shape) -> bytes:
    """Return the packet as it is, but for what it says of the pixels' size and orientation."""
    for pattern, value in ((_TURNED, shape.orientation), (_WIDE, shape.width_px), (_HIGH, shape.height_px)):
        packet = pattern.sub(rb"\g<1>%d" % value, packet)
    return packet


def wrapped(description: ET.Element) -> bytes:
    """Return a packet around a description, empty where that says nothing."""
    if not len(description) and description.keys() == [_ABOUT]:
        return b""
    meta = ET.Element(_META)
    ET.SubElement(meta, _RDF).append(description)
    text = ET.tostring(meta, encoding="unicode")
    return f'<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>{text}<?xpacket end="w"?>'.encode()


def _merged(packets: Iterable[bytes], iim: dict[int, list[str]], keep: Keep) -> bytes:
    description = ET.Element(_DESCRIPTION, {_ABOUT: ""})
    taken = {_ABOUT}
    for packet in packets:
        for found in _descriptions(packet):
            taken |= _take(found, description, taken, keep)
    for element in _from_iim(iim):
        if element.tag not in taken:
            description.append(element)
    return wrapped(description)


def _descriptions(packet: bytes) -> list[ET.Element]:
    if not packet or len(packet) > MAX_PACKET_BYTES:
        return []
    try:
        root = defusedxml.ElementTree.fromstring(packet.strip(b"\0 \r\n\t"), forbid_dtd=True)
    except _NO_PACKET:
        return []
    rdf = root if root.tag == _RDF else root.find(_RDF)
    return [] if rdf is None else rdf.findall(_DESCRIPTION)


def _take(found: ET.Element, description: ET.Element, taken: set[str], keep: Keep) -> set[str]:
    """Add the properties of one description that are to be kept and not there yet; return their names."""
    new = set[str]()
    for name, value in found.items():
        if name not in taken and keep(name):
            description.set(name, value)
            new.add(name)
    for child in found:
        if child.tag not in taken | new and keep(child.tag) and _is_shallow(child, keep):
            child.tail = None
            description.append(child)
            new.add(child.tag)
    return new


def _is_shallow(element: ET.Element, keep: Keep, depth: int = 0) -> bool:
    """Take out what may not stay at any depth; tell whether the depth is one that XMP has."""
    if depth > _MAX_DEPTH:
        return False
    for name in [name for name in element.attrib if _is_private(name, keep)]:
        del element.attrib[name]
    for child in [child for child in element if _is_private(child.tag, keep, child.text or "")]:
        element.remove(child)
    return all(_is_shallow(child, keep, depth + 1) for child in element)


def _is_private(name: str, keep: Keep, text: str = "") -> bool:
    return keep is _is_credit and bool(XMP_NEVER.search(name.rpartition("}")[2]) or GEOTAG.match(text))


def _is_credit(name: str) -> bool:
    namespace, _, local = name.lstrip("{").partition("}")
    return (namespace in XMP_WHOLE or (namespace, local) in XMP_PROPERTIES) and not XMP_NEVER.search(local)


def _from_iim(iim: dict[int, list[str]]) -> Iterator[ET.Element]:
    """Yield the properties that mean what IIM's fields say."""
    for number, (prefix, local, container) in _FROM_IIM.items():
        values = [_NO_XML.sub("", _LINE_END.sub("\n", value)) for value in iim.get(number, [])]
        if not any(values):
            continue
        element = ET.Element(f"{{{NAMESPACES[prefix]}}}{local}")
        if container:
            items = ET.SubElement(element, f"{_R}{container}")
            for value in values if container != "Alt" else values[:1]:
                ET.SubElement(items, _LI, {_LANGUAGE: "x-default"} if container == "Alt" else {}).text = value
        else:
            element.text = values[0]
        yield element
    moment = _moment("".join(iim.get(55, [])[:1]), "".join(iim.get(60, [])[:1]))
    if moment:
        element = ET.Element(f"{{{NAMESPACES['photoshop']}}}DateCreated")
        element.text = moment
        yield element


def _moment(date: str, time: str) -> str:
    """Return IIM's `20260501` and `183015+0200` as XMP writes them, empty where they are no date."""
    if not re.fullmatch(r"[0-9]{8}", date):
        return ""
    day = f"{date[:4]}-{date[4:6]}-{date[6:]}"
    if not re.fullmatch(r"[0-9]{6}([+-][0-9]{4})?", time):
        return day
    zone = f"{time[6:9]}:{time[9:]}" if len(time) > 6 else ""  # noqa: PLR2004  (hhmmss)
    return f"{day}T{time[:2]}:{time[2:4]}:{time[4:6]}{zone}"
