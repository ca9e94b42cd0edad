"""Crop modes as arithmetic, and delivery paths as text."""

from __future__ import annotations

import pytest

from frontload.sandbox.answers import Refusal
from frontload.sandbox.delivery_path import resolve
from frontload.sandbox.geometry import Size, framing
from frontload.sandbox.transformation import component_or_none, parse_transformation


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("c_scale,w_400", (400, 300)),
        ("c_scale,w_0.5", (400, 300)),
        ("c_limit,w_1600", (800, 600)),
        ("c_limit,h_300,w_1000", (400, 300)),
        ("c_fit,h_100,w_100", (100, 75)),
        ("c_mfit,h_1200,w_1600", (1600, 1200)),
        ("c_fill,h_100,w_300", (300, 100)),
        ("ar_1:1,c_fill,w_200", (200, 200)),
        ("c_lfill,h_2000,w_2000", (800, 600)),
        ("c_crop,h_50,w_70,x_10,y_10", (70, 50)),
        ("c_pad,h_100,w_300", (300, 100)),
        ("c_thumb,g_face,h_90,w_90", (90, 90)),
        ("h_10,w_10", (10, 10)),
    ],
)
def test_crop_mode_gives_its_size(text, expected):
    """Each crop mode makes an 800 x 600 picture as large as Cloudinary would."""
    component = component_or_none(text)
    assert component is not None

    frame = framing(component, Size(800, 600), 1.0)

    assert frame is not None
    drawn = frame.canvas or (
        frame.crop and Size(frame.crop.right - frame.crop.left, frame.crop.bottom - frame.crop.top)
    )
    assert (drawn or frame.resize) == expected


@pytest.mark.parametrize("text", ["zz_12", "w_abc", "w_100,zz_1", "c_stretch", "photos", "w_1,w_2"])
def test_unknown_component_is_refused(text):
    """A step with anything unknown in it is refused as a whole, in the service's words."""
    with pytest.raises(Refusal, match=f"Invalid transformation component - {text}"):
        parse_transformation(text)


def resolved(path: str, *public_ids: str) -> tuple[str, str, str]:
    """How *path* is read when these image public_ids exist."""
    known = {public_id: public_id for public_id in public_ids}
    found = resolve("image", "upload", path, lambda key: known.get(key.public_id))
    return str(found.asset), found.transformation.text, found.extension


@pytest.mark.parametrize(
    ("path", "public_ids", "expected"),
    [
        ("v12/a/b.jpg", ["a/b"], ("a/b", "", "jpg")),
        ("s--abcdefgh--/w_10,c_fit/q_auto/v1/b", ["b"], ("b", "c_fit,w_10/q_auto", "")),
        ("w_100/photo.jpg", ["w_100/photo"], ("w_100/photo", "", "jpg")),
        ("w_100/photo.jpg", ["photo", "w_100/photo"], ("photo", "w_100", "jpg")),
        ("%C3%BC%20x/a.b.png", ["ü x/a.b"], ("ü x/a.b", "", "png")),
        ("v1/photo.v2", ["photo", "photo.v2"], ("photo.v2", "", "")),
    ],
)
def test_delivery_path_is_read(path, public_ids, expected):
    """Transformations, version, public_id and extension are told apart, even in awkward names."""
    assert resolved(path, *public_ids) == expected


def test_strange_step_before_a_version_is_an_invalid_component():
    """Before a version only transformations may stand."""
    with pytest.raises(Refusal, match="Invalid transformation component - zz_12"):
        resolved("zz_12/v1/a.jpg", "a")


def test_missing_asset_is_named_without_extension():
    """A missing asset is told by its public_id."""
    with pytest.raises(Refusal, match=r"Resource not found - x/y$"):
        resolved("w_10/v1/x/y.jpg")
