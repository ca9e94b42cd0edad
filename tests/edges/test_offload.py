"""Recipes left to Cloudinary: over real HTTP to a real sandbox, with a lost reply and a rival on the way."""

from __future__ import annotations

import hashlib
import urllib.request
from dataclasses import replace
from io import BytesIO
from pathlib import PurePosixPath

import pytest
from PIL import Image

from edges.pictures import encoded, exif, photo
from edges.uplink import Sender, credentials_for, rendition_of, shipment
from edges.workbench import Bench
from frontload.core.errors import CollisionError, ConnectionLostError, MetadataStaysError
from frontload.core.recipe import Fit, MetadataPolicy, OutputFormat, Recipe, Where
from frontload.core.url_check import DeliveredUrl, Finding
from frontload.edges.cloudinary.checking import check_urls

WIDE = {"long_edge_px": 300, "output_format": OutputFormat.WEBP}
ORIGINAL = encoded(photo(900, 600), "JPEG", exif=exif(artist="A. Lens", orientation=6, gps=True))
OTHER = encoded(photo(600, 600), "JPEG")


def opened(url: str) -> Image.Image:
    """Return the picture at a URL."""
    with urllib.request.urlopen(url) as answer:
        return Image.open(BytesIO(answer.read()))


def sent(sender, bench, public_id: str, data: bytes = ORIGINAL, **wishes):
    """Prepare a file by a recipe and send what comes of it."""
    rendition = bench.run(data, Recipe("r", **wishes))
    wanted = replace(shipment(public_id), rendition=rendition)
    return sender.send(wanted, bench.bytes_of(rendition)), rendition


def checked(delivery) -> Finding:
    """Return what is found at a delivery's URL."""
    place = DeliveredUrl(
        1, "sandbox", PurePosixPath("/a.jpg"), delivery.url, delivery.etag, delivery.size_bytes, delivery.stored_url
    )
    (found,) = check_urls([place], at_once=1, user_agent="Frontload/test")
    return found.finding


@pytest.fixture
def bench(tmp_path):
    """A spool of its own."""
    (tmp_path / "bench").mkdir()
    return Bench(tmp_path / "bench")


class TestEager:
    """The original is stored, the rendition made beside it."""

    def test_the_url_leads_to_the_rendition(self, sender, bench):
        """Upright, in the size and format asked for, and told so; stored are the bytes that were sent."""
        delivery, rendition = sent(sender, bench, "eager/webp", **WIDE, where=Where.EAGER)

        picture = opened(delivery.url)
        assert (picture.format, picture.size) == ("WEBP", (200, 300))
        assert (delivery.width_px, delivery.height_px) == (200, 300)
        assert delivery.etag == rendition.etag
        assert delivery.size_bytes == rendition.size_bytes
        assert checked(delivery) is Finding.RIGHT

    def test_the_same_again_is_found_there(self, sender, bench):
        """With the same URL, and nothing stored twice."""
        first, _ = sent(sender, bench, "eager/twice", **WIDE, where=Where.EAGER)
        second, _ = sent(sender, bench, "eager/twice", **WIDE, where=Where.EAGER)

        assert (second.existing, second.url) == (True, first.url)

    def test_filled_frames_come_in_full(self, sender, bench):
        """Cut to the very size."""
        delivery, _ = sent(
            sender, bench, "eager/fill", width_px=100, height_px=100, fit=Fit.FILL, where=Where.EAGER
        )

        assert opened(delivery.url).size == (delivery.width_px, delivery.height_px) == (100, 100)


class TestIncoming:
    """The rendition is stored, the original nowhere."""

    def test_what_is_stored_is_the_rendition(self, sender, bench):
        """Its etag is that of what is there, and so is its size."""
        delivery, rendition = sent(sender, bench, "incoming/webp", **WIDE, where=Where.INCOMING)

        with urllib.request.urlopen(delivery.url) as answer:
            stored = answer.read()
        picture = Image.open(BytesIO(stored))
        assert (picture.format, picture.size) == ("WEBP", (200, 300))
        assert (delivery.width_px, delivery.height_px, delivery.stored_url) == (200, 300, "")
        assert delivery.etag == hashlib.md5(stored).hexdigest() != rendition.etag
        assert checked(delivery) is Finding.RIGHT

    def test_a_lost_reply_is_no_second_image(self, shared_sandbox, sender, bench):
        """Sent again, the image that is there is known by the note that went with it."""
        shared_sandbox.set_faults({"kind": "drop_after", "times": 1})
        with pytest.raises(ConnectionLostError):
            sent(sender, bench, "incoming/lost", **WIDE, where=Where.INCOMING)
        shared_sandbox.set_faults()

        delivery, _ = sent(sender, bench, "incoming/lost", **WIDE, where=Where.INCOMING)

        assert delivery.existing
        assert shared_sandbox.stored_counts()["incoming/lost"] == 1
        assert checked(delivery) is Finding.RIGHT

    def test_another_image_of_that_name_is_a_collision(self, sender, bench):
        """Whether that one came transformed or as it was."""
        sent(sender, bench, "incoming/rival", OTHER, **WIDE, where=Where.INCOMING)
        sender.send(replace(shipment("incoming/plain"), rendition=rendition_of(OTHER)), OTHER)

        for public_id in ("incoming/rival", "incoming/plain"):
            with pytest.raises(CollisionError):
                sent(sender, bench, public_id, **WIDE, where=Where.INCOMING)


class TestWhatTravels:
    """The original, but for the metadata that are to stay here."""

    @pytest.mark.parametrize("where", [Where.EAGER, Where.INCOMING])
    def test_its_pixels_are_the_originals_and_its_place_is_gone(self, bench, where):
        """Credit stays, the place does not travel; not a pixel is touched."""
        rendition = bench.run(ORIGINAL, Recipe("r", **WIDE, where=where))

        travels = Image.open(BytesIO(bench.bytes_of(rendition)))
        assert (travels.format, travels.size) == ("JPEG", (900, 600))
        assert travels.tobytes() == Image.open(BytesIO(ORIGINAL)).tobytes()
        assert travels.getexif()[0x013B] == "A. Lens"
        assert 0x8825 not in travels.getexif()

    def test_all_metadata_means_byte_by_byte(self, bench):
        """Who keeps everything sends the file itself."""
        rendition = bench.run(ORIGINAL, Recipe("r", **WIDE, metadata=MetadataPolicy.ALL, where=Where.EAGER))

        assert bench.bytes_of(rendition) == ORIGINAL

    def test_metadata_that_cannot_be_taken_out_are_not_sent(self, bench):
        """Rather than let a place slip through, the file is refused with what can be done."""
        data = encoded(photo(), "AVIF", exif=exif(artist="A. Lens", gps=True).tobytes())

        outcome = bench.run(data, Recipe("r", **WIDE, where=Where.EAGER))

        assert isinstance(outcome, MetadataStaysError)

    def test_an_animation_goes_as_it_is(self, bench):
        """No frame of it is lost: nothing is asked for, and the note says why."""
        frames = [photo(40, 30), photo(40, 30).rotate(90)]
        data = encoded(frames[0], "GIF", save_all=True, append_images=frames[1:])

        rendition = bench.run(data, Recipe("r", **WIDE, where=Where.INCOMING))

        assert (rendition.transformation, rendition.incoming, rendition.made_width_px) == ("", False, 0)
        assert "2 frames" in rendition.note


def test_what_is_enlarged_by_cloudinary_can_be_checked(tmp_path, shared_sandbox):
    """Four times each side, told so, and proven by the small original beside it."""
    small = encoded(photo(60, 40), "JPEG")
    sender = Sender(tmp_path, credentials_for(shared_sandbox))
    sender.uploader.check("sandbox")
    rendition = replace(rendition_of(small), transformation="e_upscale", made_width_px=240, made_height_px=160)

    delivery = sender.send(replace(shipment("enlarged"), rendition=rendition), small)

    assert opened(delivery.url).size == (delivery.width_px, delivery.height_px) == (240, 160)
    assert checked(delivery) is Finding.RIGHT
    sender.uploader.close()
