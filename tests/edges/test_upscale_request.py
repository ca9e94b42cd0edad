"""Upscaling asked of the destination: over real HTTP to a real sandbox."""

from __future__ import annotations

import hashlib
import urllib.request
from io import BytesIO

import pytest
from PIL import Image

from edges.pictures import encoded, photo
from frontload.core.asset import Rendition
from frontload.core.ports import Shipment
from frontload.edges.cloudinary.uploader import CloudinaryUploader, Credentials

SMALL = encoded(photo(60, 40), "JPEG")


@pytest.fixture
def uploader(sandbox, tmp_path):
    """An uploader to a sandbox, with one small rendition in the spool."""
    told = sandbox.announcement
    credentials = Credentials("sandbox", told.cloud_name, told.api_key, told.api_secret, told.upload_prefix)
    (tmp_path / "small.jpg").write_bytes(SMALL)
    made = CloudinaryUploader(
        credentials_of=lambda _: credentials, rendition_path=lambda r: tmp_path / r.file_name,
        connections=1, bandwidth_bytes_per_s=None, user_agent="Frontload/test",
    )  # fmt: skip
    made.check("sandbox")
    yield made
    made.close()


def shipment(transformation: str) -> Shipment:
    """Return a request for the small picture."""
    rendition = Rendition(
        "small.jpg", len(SMALL), hashlib.md5(SMALL).hexdigest(), "0", 60, 40, "JPEG", transformation=transformation
    )
    return Shipment(1, "sandbox", "press/small", rendition, "", "small.jpg")


def test_the_small_picture_travels_and_the_large_one_is_delivered(uploader):
    """What is stored has the etag of the small bytes; the URL opens four times as many pixels a side."""
    first = uploader.upload(shipment("e_upscale"), lambda _: None, lambda: False)
    again = uploader.upload(shipment("e_upscale"), lambda _: None, lambda: False)

    with urllib.request.urlopen(first.url) as answer:
        delivered = Image.open(BytesIO(answer.read()))
    assert first.etag == hashlib.md5(SMALL).hexdigest()
    assert delivered.size == (240, 160)
    assert (again.existing, again.url) == (True, first.url)


def test_what_is_delivered_has_the_size_that_was_asked_for(uploader):
    """The service makes each side four times as long; the rest of the wish brings it to twice."""
    delivery = uploader.upload(shipment("e_upscale/c_limit,h_80,w_120"), lambda _: None, lambda: False)

    with urllib.request.urlopen(delivery.url) as answer:
        assert Image.open(BytesIO(answer.read())).size == (120, 80)


def test_without_a_wish_nothing_is_transformed(uploader):
    """The plain URL opens the very bytes."""
    delivery = uploader.upload(shipment(""), lambda _: None, lambda: False)

    with urllib.request.urlopen(delivery.url) as answer:
        assert answer.read() == SMALL
