"""Transformed delivery URLs, held against the official SDK and against what the sandbox serves for them."""

from __future__ import annotations

import io
import urllib.request
from typing import TYPE_CHECKING, Any

import cloudinary.uploader
import pytest
from cloudinary.utils import cloudinary_url
from hypothesis import example, given
from hypothesis import strategies as st
from PIL import Image

from fakes import a_delivery
from frontload.core.delivery_url import FORMATS, MOST_PX, Crop, Gravity, Size, Transformation, delivery_url
from frontload.core.errors import UnclearValueError, UrlUnchangeableError
from frontload.core.public_id import public_id
from sandbox_process import start_sandbox

if TYPE_CHECKING:
    from collections.abc import Iterator

    from frontload.core.asset import Delivery
    from sandbox_process import SandboxProcess

COMPASS = [g for g in Gravity if g not in {Gravity.AUTO, Gravity.FACE, Gravity.FACES}]
SERVED_AS = {"jpg": "JPEG", "png": "PNG", "webp": "WEBP", "gif": "GIF"}
PLACES = (
    {"secure": True},
    {"secure": True, "private_cdn": True},
    {"secure": True, "secure_distribution": "images.example.org", "private_cdn": True},
    {"secure": False, "cname": "127.0.0.1:9999"},
)


@st.composite
def transformations(draw, most_px: int = MOST_PX) -> Transformation:
    """Draw any transformation that is allowed."""
    sides = st.integers(1, most_px)
    width, height, crop = draw(st.none() | sides), draw(st.none() | sides), draw(st.sampled_from(Crop))
    sized = width is not None or height is not None
    gravities = {Crop.FILL: list(Gravity), Crop.THUMB: list(Gravity), Crop.PAD: COMPASS}.get(crop, [])
    return Transformation(
        width_px=width,
        height_px=height,
        crop=crop,
        gravity=draw(st.none() | st.sampled_from(gravities)) if sized and gravities else None,
        image_format=draw(st.sampled_from(["", "auto", *FORMATS])),
        quality=draw(st.sampled_from(["", "auto", "auto:good", "auto:best", "auto:eco", "auto:low", "1", "100"])),
        dpr=draw(st.sampled_from([None, 1.0, 1.5, 2.0, 3.0])) if sized else None,
        named=draw(st.sampled_from(["", "web", "auto-400_x"])),
    )


def by_sdk(name: str, wanted: Transformation, **place: Any) -> str:
    """Return the URL the official SDK builds for the same wishes."""
    sized = wanted.width_px is not None or wanted.height_px is not None
    frame = {"crop": wanted.crop.value, "width": wanted.width_px, "height": wanted.height_px, "dpr": wanted.dpr,
             "gravity": wanted.gravity and wanted.gravity.value}  # fmt: skip
    auto = wanted.image_format == "auto"
    chain = [
        {"transformation": wanted.named} if wanted.named else None,
        {key: value for key, value in frame.items() if value is not None} if sized else None,
        {"fetch_format": "auto"} if auto else None,
        {"quality": wanted.quality} if wanted.quality else None,
    ]
    extension = "jpg" if auto or not wanted.image_format else wanted.image_format
    url, _ = cloudinary_url(name, transformation=[step for step in chain if step], format=extension,
                            version=17, cloud_name="demo", **place)  # fmt: skip
    return str(url)


FOLDERS = st.sampled_from(["", "shoot", "v12", "w_200/upload", "image/upload", "Überblick (1)", "東京, d'été~"])


@given(transformations(), st.sampled_from(PLACES), FOLDERS, st.text(min_size=1, max_size=12))
@example(Transformation(800), PLACES[0], "a/image/upload", "b.png")
def test_urls_are_those_of_the_official_sdk(wanted, place, folder, stem):
    """For any wish, place of delivery and name that we send, we build the very URL that the SDK builds."""
    name = public_id("", folder, f"{stem}.jpg".replace("/", ""))
    answered = a_delivery(public_id=name, url=by_sdk(name, Transformation(), **place))

    assert delivery_url(answered, wanted) == by_sdk(name, wanted, **place)


@pytest.mark.parametrize(
    ("wanted", "expected"),
    [
        (Transformation(), ""),
        (Transformation(800), "c_limit,w_800"),
        (Transformation(4, 3, Crop.FILL, Gravity.AUTO, "auto", "auto"), "c_fill,g_auto,h_3,w_4/f_auto/q_auto"),
        (Transformation(height_px=90, crop=Crop.THUMB, gravity=Gravity.FACE, dpr=2), "c_thumb,dpr_2.0,g_face,h_90"),
        (Transformation(named="web", quality="auto:good"), "t_web/q_auto:good"),
        (Transformation(320, crop=Crop.SCALE, dpr=1.333333, image_format="webp"), "c_scale,dpr_1.33,w_320"),
    ],
)  # fmt: skip
def test_components_stand_in_cloudinarys_order(wanted, expected):
    """The named one first, one component for the frame, format and quality last; no more than was asked for."""
    assert wanted.text == expected


@pytest.mark.parametrize(
    "wishes",
    [
        {"width_px": 0}, {"height_px": MOST_PX + 1},
        {"gravity": Gravity.NORTH}, {"width_px": 9, "gravity": Gravity.NORTH},
        {"width_px": 9, "crop": Crop.PAD, "gravity": Gravity.AUTO},
        {"width_px": 9, "crop": Crop.SCALE, "gravity": Gravity.CENTER},
        {"crop": Crop.FILL, "gravity": Gravity.AUTO},
        {"image_format": "exe"}, {"image_format": "jpg/../x"},
        {"quality": "0"}, {"quality": "101"}, {"quality": "auto:great"}, {"quality": "80/e_blur"},
        {"dpr": 2.0}, {"width_px": 9, "dpr": 0.0}, {"width_px": 9, "dpr": 11.0},
        {"width_px": 9, "dpr": float("nan")},
        {"named": "a/b"}, {"named": "a,w_1"}, {"named": "naïve"}, {"named": "a b"},
    ],
)  # fmt: skip
def test_what_cloudinary_would_refuse_is_refused_at_once(wishes):
    """A wish that makes no valid URL never becomes one."""
    with pytest.raises(UnclearValueError):
        Transformation(**wishes)


def test_without_a_wish_the_url_is_the_one_that_was_answered():
    """Also one that could not be changed, such as a signed one."""
    signed = a_delivery(url="https://cdn.example/x/image/upload/s--abcdefgh--/v1/1.jpg?a=b")

    assert delivery_url(signed) == signed.url


@pytest.mark.parametrize(
    "url",
    [
        "https://cdn.example/demo/image/upload/s--abcdefgh--/v1/a/b.jpg",
        "https://cdn.example/demo/image/authenticated/v1/a/b.jpg",
        "https://cdn.example/demo/raw/upload/v1/a/b.jpg",
        "https://cdn.example/demo/image/upload/a/b.jpg",
        "https://cdn.example/demo/image/upload/v1/a/c.jpg",
        "https://cdn.example/demo/image/upload/v1/a/b.jpg?signature=1",
        "https://cdn.example/demo/image/upload/v1/a/bb.jpg",
        "b.jpg", "",
    ],
)  # fmt: skip
def test_a_url_without_a_place_for_it_is_never_guessed_at(url):
    """Signed, foreign or unknown: an error that names the URL, not a URL that leads elsewhere."""
    with pytest.raises(UrlUnchangeableError) as caught:
        delivery_url(a_delivery(public_id="a/b", url=url), Transformation(800))

    assert url in caught.value.title


def test_half_a_character_makes_no_url():
    """JSON can hold what UTF-8 cannot: a public_id of an odd answer is not encoded as something else."""
    odd = a_delivery(public_id="a\udce9", url="https://cdn.example/demo/image/upload/v1/a\udce9.jpg")

    with pytest.raises(UrlUnchangeableError):
        delivery_url(odd, Transformation(800))


def test_a_url_without_extension_gets_one_only_with_a_fixed_format():
    """Some assets have no format in their URL."""
    bare = a_delivery(public_id="a.b", url="https://cdn.example/demo/image/upload/v1/a.b")

    assert delivery_url(bare, Transformation(8)).endswith("/c_limit,w_8/v1/a.b")
    assert delivery_url(bare, Transformation(image_format="webp")).endswith("/upload/v1/a.b.webp")


@given(transformations(4000), st.integers(1, 5000), st.integers(1, 5000))
def test_limit_and_fit_stay_in_their_frame_and_limit_never_enlarges(wanted, width_px, height_px):
    """The size told for a picture keeps what the crop mode promises."""
    size, dpr = wanted.size_of(Size(width_px, height_px)), wanted.dpr or 1.0

    if wanted.crop is Crop.LIMIT:
        assert size.width_px <= width_px
        assert size.height_px <= height_px
    if wanted.crop in {Crop.LIMIT, Crop.FIT} and wanted.width_px and wanted.height_px:
        assert size.width_px <= max(1, round(wanted.width_px * dpr))
        assert size.height_px <= max(1, round(wanted.height_px * dpr))
    if wanted.crop in {Crop.FILL, Crop.PAD, Crop.SCALE, Crop.THUMB} and wanted.width_px and wanted.height_px:
        assert size == (max(1, round(wanted.width_px * dpr)), max(1, round(wanted.height_px * dpr)))


@pytest.fixture(scope="module")
def sandbox(tmp_path_factory: pytest.TempPathFactory) -> Iterator[SandboxProcess]:
    """One sandbox for all."""
    running = start_sandbox(tmp_path_factory.mktemp("served"))
    yield running
    running.stop()


@pytest.fixture(scope="module")
def delivered(sandbox: SandboxProcess) -> list[Delivery]:
    """Three pictures of one colour each, 120 x 80 pixels, under names that need care."""
    made = []
    for name, colour in (("plain", "red"), ("w_9/Überblick (1), ~", "lime"), ("a.b.webp", "blue")):
        file = io.BytesIO()
        Image.new("RGB", (120, 80), colour).save(file, "JPEG", quality=95)
        told = cloudinary.uploader.upload(("x.jpg", file.getvalue()), public_id=name, **sandbox.cloudinary)
        made.append(a_delivery(public_id=told["public_id"], url=told["secure_url"], width_px=120, height_px=80))
    return made


@pytest.mark.parametrize(
    "wanted",
    [
        Transformation(60), Transformation(600), Transformation(60, 60), Transformation(height_px=20, dpr=2.0),
        Transformation(30, 30, Crop.FIT), Transformation(240, crop=Crop.FIT),
        Transformation(50, 50, Crop.FILL, Gravity.NORTH_WEST), Transformation(50, 70, Crop.FILL, Gravity.AUTO),
        Transformation(90, 90, Crop.PAD, Gravity.EAST), Transformation(30, 60, Crop.SCALE),
        Transformation(40, 40, Crop.THUMB, Gravity.FACE, dpr=1.5), Transformation(quality="auto:low"),
        *(Transformation(64, image_format=name, quality="80") for name in SERVED_AS),
    ],
    ids=lambda wanted: f"{wanted.text.replace('/', ' ')} {wanted.image_format}",
)  # fmt: skip
def test_each_url_serves_its_picture_in_the_wanted_form(delivered, wanted):
    """Right picture (by its colour), right size, right format."""
    for delivery, colour in zip(delivered, ((255, 0, 0), (0, 255, 0), (0, 0, 255)), strict=True):
        with urllib.request.urlopen(delivery_url(delivery, wanted), timeout=20) as answer:
            picture = Image.open(io.BytesIO(answer.read()))

        assert picture.size == wanted.size_of(Size(120, 80))
        assert picture.format == SERVED_AS.get(wanted.image_format, "JPEG")
        middle = picture.convert("RGB").getpixel((picture.width // 2, picture.height // 2))
        assert all(abs(seen - meant) < 30 for seen, meant in zip(middle, colour, strict=True))


def test_auto_follows_the_browser(delivered):
    """`f_auto` serves WebP to those who accept it."""
    url = delivery_url(delivered[0], Transformation(60, image_format="auto", quality="auto"))
    request = urllib.request.Request(url, headers={"Accept": "image/webp,*/*"})

    with urllib.request.urlopen(request, timeout=20) as answer:
        assert answer.headers["Content-Type"] == "image/webp"
