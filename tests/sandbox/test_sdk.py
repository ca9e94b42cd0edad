"""The official SDK as a referee."""

from __future__ import annotations

import hashlib
import io
import os
import urllib.request

import cloudinary.api
import cloudinary.exceptions
import cloudinary.search
import cloudinary.uploader
import pytest
from cloudinary.utils import api_sign_request
from PIL import Image

from sandbox.sdk import uploaded


def fetched(url: str, **headers: str) -> tuple[bytes, dict[str, str]]:
    """The body and the headers of an answer."""
    with urllib.request.urlopen(urllib.request.Request(url, headers=headers), timeout=20) as answer:
        return answer.read(), dict(answer.headers.items())


def test_upload_tells_the_picture(sandbox, jpeg):
    """The answer has size, format, MD5, folder facts, tags, context and a signature that clients can check."""
    told = uploaded(
        sandbox, jpeg, public_id="sdk/ü é", tags=["a", "b"], context={"alt": "x=y|z"}, asset_folder="in/out"
    )

    assert (told["width"], told["height"], told["format"], told["bytes"]) == (800, 600, "jpg", len(jpeg))
    assert told["etag"] == hashlib.md5(jpeg).hexdigest()
    assert (told["public_id"], told["tags"], told["context"]) == (
        "sdk/ü é",
        ["a", "b"],
        {"custom": {"alt": "x=y|z"}},
    )
    assert (told["asset_folder"], told["display_name"], told["original_filename"]) == ("in/out", "ü é", "photo")
    signed = {"public_id": told["public_id"], "version": told["version"]}
    assert told["signature"] == api_sign_request(signed, sandbox.announcement.api_secret)


def test_delivered_bytes_are_the_uploaded_bytes(sandbox, jpeg):
    """Delivery without a transformation changes nothing."""
    told = uploaded(sandbox, jpeg, public_id="sdk/same")

    body, headers = fetched(told["secure_url"] + "?_a=analytics")

    assert hashlib.md5(body).hexdigest() == told["etag"] == headers["etag"].strip('"')
    assert (headers["content-type"], headers["x-content-type-options"]) == ("image/jpeg", "nosniff")


def test_overwriting_grows_the_version_and_keeps_the_asset_id(sandbox, jpeg, make_picture):
    """A second upload replaces the bytes of the same asset at once."""
    first = uploaded(sandbox, jpeg, public_id="sdk/twice")
    second = uploaded(sandbox, make_picture(40, 30, "PNG"), public_id="sdk/twice")

    assert second["version"] > first["version"]
    assert (second["asset_id"], second["width"]) == (first["asset_id"], 40)
    assert sandbox.stored_counts()["sdk/twice"] == 2


def test_upload_without_overwrite_keeps_what_is_there(sandbox, jpeg, make_picture):
    """overwrite=False answers the old asset, marked existing, and stores nothing."""
    first = uploaded(sandbox, jpeg, public_id="sdk/kept")
    second = uploaded(sandbox, make_picture(40, 30, "PNG"), public_id="sdk/kept", overwrite=False)

    assert second["existing"] is True
    assert (second["etag"], second["version"]) == (first["etag"], first["version"])
    assert sandbox.stored_counts()["sdk/kept"] == 1


def test_use_filename_makes_the_public_id(sandbox, jpeg):
    """use_filename takes the base name, with six random letters unless told otherwise."""
    unique = uploaded(sandbox, jpeg, use_filename=True)
    plain = uploaded(sandbox, jpeg, use_filename=True, unique_filename=False)

    assert unique["public_id"].startswith("photo_")
    assert len(unique["public_id"]) == len("photo_") + 6
    assert plain["public_id"] == "photo"


@pytest.mark.parametrize("resource_type", ["raw", "auto"])
def test_large_file_arrives_in_chunks(sandbox, resource_type):
    """upload_large puts the same bytes together again."""
    content = os.urandom(11_000_000)
    told = cloudinary.uploader.upload_large(
        io.BytesIO(content), chunk_size=6_000_000, resource_type=resource_type, **sandbox.cloudinary
    )

    assert told["etag"] == hashlib.md5(content).hexdigest()
    assert (told["resource_type"], told["done"]) == ("raw", True)
    assert fetched(told["url"])[0] == content


def test_large_image_in_chunks_is_an_image(sandbox, make_picture):
    """A chunked image is recognised once it is whole."""
    content = make_picture(2400, 1800, "PNG")
    assert len(content) > 6_000_000
    told = cloudinary.uploader.upload_large(
        io.BytesIO(content), chunk_size=6_000_000, resource_type="image", public_id="sdk/big", **sandbox.cloudinary
    )

    assert (told["etag"], told["width"], told["format"]) == (hashlib.md5(content).hexdigest(), 2400, "png")


def test_short_chunk_in_the_middle_is_refused(sandbox):
    """Parts but the last are 5 MB or more, and the refusal says so as Cloudinary does."""
    with pytest.raises(
        cloudinary.exceptions.BadRequest, match="All parts except EOF-chunk must be larger than 5mb"
    ):
        cloudinary.uploader.upload_large(io.BytesIO(bytes(3000)), chunk_size=1000, **sandbox.cloudinary)


@pytest.mark.parametrize(
    ("content", "message"),
    [(b"", "Empty file"), (b"%!PS-Adobe-3.0\n", "Invalid image file"), (b"x", "Invalid image file")],
)
def test_what_is_no_image_is_refused(sandbox, content, message):
    """Empty files and other bytes are refused in the service's words."""
    with pytest.raises(cloudinary.exceptions.BadRequest, match=message):
        uploaded(sandbox, content)


def test_missing_file_is_refused(sandbox):
    """An upload without a file says which parameter is missing."""
    with pytest.raises(cloudinary.exceptions.BadRequest, match="Missing required parameter - file"):
        cloudinary.uploader.upload(None, **sandbox.cloudinary)


@pytest.mark.parametrize("public_id", ["a?b", "a+b", "/a", "a ", "v12/a", "x" * 256])
def test_forbidden_public_id_is_refused(sandbox, jpeg, public_id):
    """Names that Cloudinary does not take are refused."""
    with pytest.raises(cloudinary.exceptions.BadRequest, match="is invalid"):
        uploaded(sandbox, jpeg, public_id=public_id)


def test_wrong_secret_is_refused(sandbox, jpeg):
    """A wrong secret gives 401 with the string that should have been signed."""
    wrong = {**sandbox.cloudinary, "api_secret": "wrong"}
    message = r"^Invalid Signature [0-9a-f]{40}\. String to sign - 'public_id=p&timestamp=\d+'\.$"

    with pytest.raises(cloudinary.exceptions.AuthorizationRequired, match=message):
        cloudinary.uploader.upload(("a.jpg", jpeg), public_id="p", **wrong)
    with pytest.raises(cloudinary.exceptions.AuthorizationRequired, match="api_secret mismatch"):
        cloudinary.api.ping(**wrong)


def test_unknown_key_is_refused(sandbox, jpeg):
    """An unknown key is told by name."""
    wrong = {**sandbox.cloudinary, "api_key": "99"}

    with pytest.raises(cloudinary.exceptions.AuthorizationRequired, match="Invalid api_key 99"):
        cloudinary.uploader.upload(("a.jpg", jpeg), **wrong)


def test_unsigned_upload_needs_the_known_preset(sandbox, jpeg):
    """An unsigned upload passes by its preset; without it, or with forbidden options, it is refused."""
    place = {name: sandbox.cloudinary[name] for name in ("upload_prefix", "cloud_name")}
    told = cloudinary.uploader.unsigned_upload(("a.jpg", jpeg), "unsigned_default", **place)

    assert told["etag"] == hashlib.md5(jpeg).hexdigest()
    with pytest.raises(cloudinary.exceptions.BadRequest, match="Upload preset not found"):
        cloudinary.uploader.unsigned_upload(("a.jpg", jpeg), "other", **place)
    with pytest.raises(cloudinary.exceptions.BadRequest, match="Upload preset must be specified"):
        cloudinary.uploader.upload(("a.jpg", jpeg), unsigned=True, **place)
    with pytest.raises(cloudinary.exceptions.BadRequest, match="Eager parameter is not allowed"):
        cloudinary.uploader.unsigned_upload(("a.jpg", jpeg), "unsigned_default", eager="w_10", **place)


def test_rename_moves_the_asset(sandbox, jpeg):
    """Renaming keeps the asset and refuses a taken name."""
    old = uploaded(sandbox, jpeg, public_id="sdk/old")
    uploaded(sandbox, jpeg, public_id="sdk/taken")

    new = cloudinary.uploader.rename("sdk/old", "sdk/new", **sandbox.cloudinary)

    assert (new["public_id"], new["asset_id"]) == ("sdk/new", old["asset_id"])
    with pytest.raises(cloudinary.exceptions.BadRequest, match=r"to_public_id\(sdk/taken\) already exists"):
        cloudinary.uploader.rename("sdk/new", "sdk/taken", **sandbox.cloudinary)
    with pytest.raises(cloudinary.exceptions.NotFound, match="Resource not found - sdk/old"):
        cloudinary.uploader.rename("sdk/old", "sdk/x", **sandbox.cloudinary)


def test_destroy_tells_whether_there_was_one(sandbox, jpeg):
    """Destroying twice is ok, then not found; equal bytes under another name stay."""
    uploaded(sandbox, jpeg, public_id="sdk/gone")
    stays = uploaded(sandbox, jpeg, public_id="sdk/stays")

    results = [cloudinary.uploader.destroy("sdk/gone", **sandbox.cloudinary)["result"] for _ in range(2)]

    assert results == ["ok", "not found"]
    assert fetched(stays["url"])[0] == jpeg


def test_tags_and_context_are_edited(sandbox, jpeg):
    """The tags and context calls change what the Admin API then tells."""
    name, here = "sdk/told", sandbox.cloudinary
    uploaded(sandbox, jpeg, public_id=name, tags="a")

    cloudinary.uploader.add_tag("b,c", [name], notification_url="http://127.0.0.1:9/", **here)
    cloudinary.uploader.remove_tag("a", [name], **here)
    cloudinary.uploader.add_context({"alt": "sea"}, [name], **here)

    told = cloudinary.api.resource(name, **here)
    assert (told["tags"], told["context"]) == (["b", "c"], {"custom": {"alt": "sea"}})
    cloudinary.uploader.replace_tag("z", [name], **here)
    cloudinary.uploader.remove_all_context([name], **here)
    told = cloudinary.api.resource(name, **here)
    assert (told["tags"], "context" in told) == (["z"], False)
    assert cloudinary.uploader.add_tag("q", ["sdk/none"], **here)["public_ids"] == []


def test_explicit_draws_eagerly(sandbox, jpeg):
    """explicit changes tags and draws what was asked for."""
    uploaded(sandbox, jpeg, public_id="sdk/eager")

    told = cloudinary.uploader.explicit(
        "sdk/eager",
        type="upload",
        tags="t",
        eager=[{"width": 50, "crop": "scale", "format": "png"}],
        **sandbox.cloudinary,
    )

    assert told["tags"] == ["t"]
    assert (told["eager"][0]["width"], told["eager"][0]["format"]) == (50, "png")
    assert len(fetched(told["eager"][0]["secure_url"])[0]) == told["eager"][0]["bytes"]


def test_picture_tells_about_itself_where_asked(sandbox):
    """Colours with their share, the camera's notes, and a hash that survives another size; nothing unasked."""
    buffer, half = io.BytesIO(), Image.new("RGB", (400, 300), "#FF0000")
    half.paste("#0000FF", (0, 0, 100, 300))
    exif = Image.Exif()
    exif[0x0110] = "Model X"
    half.save(buffer, "PNG", exif=exif)
    asked = {"colors": True, "phash": True, "image_metadata": True}

    told = uploaded(sandbox, buffer.getvalue(), public_id="sdk/told_itself", **asked)
    small = uploaded(sandbox, buffer.getvalue(), transformation={"width": 90, "crop": "scale"}, phash=True)
    later = cloudinary.api.resource("sdk/told_itself", colors=True, **sandbox.cloudinary)
    plain = cloudinary.api.resource("sdk/told_itself", **sandbox.cloudinary)

    assert told["colors"][0][0].startswith("#F")
    assert told["colors"][0][1] == pytest.approx(75, abs=2)
    assert told["image_metadata"] == {"Model": "Model X"}
    assert len(told["phash"]) == 16
    assert (int(told["phash"], 16) ^ int(small["phash"], 16)).bit_count() <= 8
    assert later["colors"] == told["colors"]
    assert {"colors", "phash", "image_metadata"}.isdisjoint(plain)


def test_incoming_transformation_is_what_gets_stored(sandbox, jpeg):
    """A transformation of the upload call changes the stored bytes, so the MD5 is no longer the file's."""
    told = uploaded(sandbox, jpeg, public_id="sdk/incoming", transformation={"width": 80, "crop": "limit"})

    assert (told["width"], told["height"]) == (80, 60)
    assert told["etag"] == hashlib.md5(fetched(told["url"])[0]).hexdigest()


def test_admin_tells_account_facts(sandbox):
    """ping, usage and config answer, with the rate-limit headers of the Admin API."""
    ping = cloudinary.api.ping(**sandbox.cloudinary)

    assert (ping["status"], ping.rate_limit_allowed, ping.rate_limit_remaining) == ("ok", 500, 499)
    assert ping.rate_limit_reset_at is not None
    assert cloudinary.api.usage(**sandbox.cloudinary)["media_limits"]["image_max_size_bytes"] == 500 * 1024 * 1024
    assert cloudinary.api.config(settings=True, **sandbox.cloudinary)["settings"]["folder_mode"] == "dynamic"


def test_listing_comes_in_pages(sandbox, jpeg):
    """Every asset is listed once, page by page, newest first."""
    for number in range(5):
        uploaded(sandbox, jpeg, public_id=f"pages/{number}", tags="paged", asset_folder="paged")

    listed, cursor = [], None
    while True:
        page = cloudinary.api.resources(
            type="upload", prefix="pages/", max_results=2, next_cursor=cursor, **sandbox.cloudinary
        )
        listed += [asset["public_id"] for asset in page["resources"]]
        cursor = page.get("next_cursor")
        if cursor is None:
            break

    assert listed == [f"pages/{number}" for number in (4, 3, 2, 1, 0)]
    assert len(cloudinary.api.resources_by_tag("paged", **sandbox.cloudinary)["resources"]) == 5
    assert len(cloudinary.api.resources_by_asset_folder("paged", **sandbox.cloudinary)["resources"]) == 5
    assert len(cloudinary.api.resources_by_ids(["pages/1", "pages/x"], **sandbox.cloudinary)["resources"]) == 1


def test_admin_deletes_by_name(sandbox, jpeg):
    """Bulk deletion tells of each name what happened."""
    told = uploaded(sandbox, jpeg, public_id="sdk/delete")

    done = cloudinary.api.delete_resources(["sdk/delete", "sdk/nothing"], **sandbox.cloudinary)

    assert done["deleted"] == {"sdk/delete": "deleted", "sdk/nothing": "not_found"}
    with pytest.raises(cloudinary.exceptions.NotFound, match="Resource not found - sdk/delete"):
        cloudinary.api.resource("sdk/delete", **sandbox.cloudinary)
    with pytest.raises(cloudinary.exceptions.NotFound):
        cloudinary.api.resource_by_asset_id(told["asset_id"], **sandbox.cloudinary)


def test_search_finds_by_folder_and_tag(sandbox, jpeg):
    """The usual search expressions work, sorted and counted."""
    for number in range(3):
        uploaded(sandbox, jpeg, public_id=f"find/{number}", tags="found", asset_folder="shown/inner")

    def found(expression):
        search = cloudinary.search.Search().expression(expression).sort_by("public_id", "asc")
        return [asset["public_id"] for asset in search.execute(**sandbox.cloudinary)["resources"]]

    assert found('asset_folder:"shown/*" AND tags=found') == ["find/0", "find/1", "find/2"]
    assert found("public_id:find/* AND bytes>10") == ["find/0", "find/1", "find/2"]
    assert found("public_id=find/1") == ["find/1"]


def test_folders_are_listed_made_and_removed(sandbox, jpeg):
    """Folders exist by request or because assets lie in them."""
    uploaded(sandbox, jpeg, public_id="x1", asset_folder="outer/inner")
    cloudinary.api.create_folder("outer/empty", **sandbox.cloudinary)

    inside = cloudinary.api.subfolders("outer", **sandbox.cloudinary)["folders"]

    assert [folder["path"] for folder in inside] == ["outer/empty", "outer/inner"]
    assert cloudinary.api.delete_folder("outer/empty", **sandbox.cloudinary)["deleted"] == ["outer/empty"]
    with pytest.raises(cloudinary.exceptions.BadRequest, match="Folder is not empty"):
        cloudinary.api.delete_folder("outer/inner", **sandbox.cloudinary)
