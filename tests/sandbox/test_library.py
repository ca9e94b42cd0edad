"""Finding, ordering and tidying assets, by the official SDK."""

from __future__ import annotations

import io
import time
import urllib.error
import urllib.request
import zipfile

import cloudinary.api
import cloudinary.exceptions
import cloudinary.uploader
import cloudinary.utils
import pytest
from cloudinary.search import Search
from cloudinary.search_folders import SearchFolders

from sandbox.sdk import uploaded
from sandbox_process import start_sandbox

api, uploader = cloudinary.api, cloudinary.uploader
BadRequest, NotFound = cloudinary.exceptions.BadRequest, cloudinary.exceptions.NotFound


def fetched(url: str) -> bytes:
    """The body of an answer."""
    with urllib.request.urlopen(url, timeout=20) as answer:
        return answer.read()


def ids(found) -> list[str]:
    """The public_ids of a list, in its order."""
    return [asset["public_id"] for asset in found["resources"]]


@pytest.fixture(scope="module")
def shelf(sandbox, make_picture):
    """Five assets, with tags, context and sizes of their own."""
    for number, width in enumerate((100, 200, 300, 400)):
        uploaded(
            sandbox, make_picture(width, 100, "PNG" if number == 3 else "JPEG"), public_id=f"shelf/{number}",
            tags=["shelf", "odd" if number % 2 else "even"], context={"alt": f"number {number}"},
            asset_folder=f"shelf/{number % 2}", moderation="manual" if number == 0 else None,
        )  # fmt: skip
    uploader.upload(
        ("n.txt", b"notes"), public_id="shelf/n.txt", resource_type="raw", tags="shelf", **sandbox.cloudinary
    )
    return sandbox


class TestSearch:
    """The Search API."""

    def test_expressions_are_joined_sorted_and_cut_into_pages(self, shelf):
        """Each page follows the one before, and the count is of the whole."""
        here = shelf.cloudinary
        search = Search().expression("public_id:shelf/* AND (tags:odd OR width>250) AND NOT format:png")
        search.sort_by("width", "desc").max_results(1)

        pages, cursor = [], None
        while not pages or cursor:
            found = (search.next_cursor(cursor) if cursor else search).execute(**here)
            pages.append((found["total_count"], ids(found)))
            cursor = found.get("next_cursor")

        assert pages == [(2, ["shelf/2"]), (2, ["shelf/1"])]

    def test_fields_come_when_they_are_asked_for(self, shelf):
        """Tags and context only with with_field, nothing but the named ones with fields."""
        here, expression = shelf.cloudinary, "public_id=shelf/1"

        plain = Search().expression(expression).execute(**here)["resources"][0]
        rich = Search().expression(expression).with_field(["tags", "context"]).execute(**here)["resources"][0]
        lean = Search().expression(expression).fields("width").execute(**here)["resources"][0]

        assert "tags" not in plain
        assert (rich["tags"], rich["context"]) == (["shelf", "odd"], {"custom": {"alt": "number 1"}})
        assert set(lean) == {"asset_id", "width"}

    def test_what_was_found_is_counted(self, shelf):
        """Aggregations by kind and by range."""
        ranges = {"type": "width", "ranges": [{"key": "small", "to": 250}, {"key": "large", "from": 250}]}

        found = (
            Search()
            .expression("tags:shelf")
            .aggregate("resource_type")
            .aggregate(ranges)
            .execute(**shelf.cloudinary)
        )

        assert found["aggregations"] == {"resource_type": {"image": 4, "raw": 1}, "width": {"small": 3, "large": 2}}

    def test_a_search_address_opens_without_credentials(self, shelf):
        """Whoever has the signed address may look; a changed one is refused."""
        place = shelf.announcement.upload_prefix.removeprefix("http://")
        search = Search().expression("public_id:shelf/*").sort_by("public_id", "asc").max_results(2)
        options = {"cname": place, "secure": False, "private_cdn": False, **shelf.cloudinary}

        url = search.to_url(60, **options)

        assert b'"public_id":"shelf/0"' in fetched(url)
        assert b'"public_id":"shelf/2"' in fetched(search.to_url(60, next_cursor="2", **options))
        with pytest.raises(urllib.error.HTTPError, match="401"):
            fetched(url.replace("/60/", "/61/"))

    def test_a_wrong_expression_is_told(self, shelf):
        """As a bad request, with the part that was not understood."""
        with pytest.raises(BadRequest, match=r"expression: \)"):
            Search().expression("tags:shelf AND )colour").execute(**shelf.cloudinary)
        with pytest.raises(BadRequest, match="Invalid sort_by field colour"):
            Search().sort_by("colour").execute(**shelf.cloudinary)


class TestListing:
    """The Admin API's lists."""

    def test_assets_are_listed_by_all_their_handles(self, shelf):
        """Context, moderation, asset ids, date; from the oldest on where that is asked for."""
        here = shelf.cloudinary
        two = [api.resource(f"shelf/{number}", **here)["asset_id"] for number in (0, 1)]

        assert ids(api.resources_by_context("alt", "number 2", **here)) == ["shelf/2"]
        assert len(ids(api.resources_by_context("alt", **here))) == 4
        assert ids(api.resources_by_moderation("manual", "pending", **here)) == ["shelf/0"]
        assert sorted(ids(api.resources_by_asset_ids(two, **here))) == ["shelf/0", "shelf/1"]
        listed = api.resources(type="upload", prefix="shelf/", direction="asc", **here)
        assert ids(listed) == ["shelf/0", "shelf/1", "shelf/2", "shelf/3"]
        assert ids(api.resources(type="upload", start_at="2100-01-01T00:00:00Z", **here)) == []

    def test_old_to_new_comes_in_pages_too(self, shelf):
        """The cursor of a rising list goes on where the page ended."""
        here = shelf.cloudinary
        first = api.resources(type="upload", prefix="shelf/", direction="asc", max_results=3, **here)
        second = api.resources(
            type="upload", prefix="shelf/", direction="asc", max_results=3, next_cursor=first["next_cursor"], **here
        )

        assert ids(first) + ids(second) == [f"shelf/{number}" for number in range(4)]
        assert "next_cursor" not in second

    def test_tags_are_listed(self, shelf):
        """All tags in use, by their beginning."""
        assert api.tags(prefix="o", **shelf.cloudinary)["tags"] == ["odd"]


class TestModeration:
    """Manual moderation, echoed."""

    def test_a_decision_follows_the_wish(self, sandbox, jpeg):
        """Pending after the upload, then what the Admin API decides; found by it."""
        here = sandbox.cloudinary
        told = uploaded(sandbox, jpeg, public_id="mod/one", moderation="manual")
        decided = api.update("mod/one", moderation_status="approved", **here)

        assert told["moderation"] == [{"kind": "manual", "status": "pending"}]
        assert decided["moderation_status"] == "approved"
        assert ids(api.resources_by_moderation("manual", "approved", **here)) == ["mod/one"]

    @pytest.mark.parametrize("options", [{"moderation": "webpurify"}, {"moderation": "manual|x"}])
    def test_what_only_an_add_on_could_do_is_refused(self, sandbox, jpeg, options):
        """The sandbox has no judges but people."""
        with pytest.raises(BadRequest, match="moderates by hand only"):
            uploaded(sandbox, jpeg, **options)


@pytest.fixture(params=["dynamic", "fixed"])
def moded(request, tmp_path):
    """A sandbox of the test's own in each folder mode."""
    running = start_sandbox(tmp_path, folder_mode=request.param)
    yield running
    running.stop()


class TestFolders:
    """Folders in both modes."""

    def test_a_renamed_folder_takes_everything_along(self, moded, jpeg):
        """Assets, and folders inside it, empty ones too; the old place is gone."""
        here = moded.cloudinary
        asset_id = uploaded(moded, jpeg, folder="old/in", public_id="x")["asset_id"]
        api.create_folder("old/empty", **here)

        told = api.rename_folder("old", "new/place", **here)

        asset = api.resource_by_asset_id(asset_id, **here)
        assert asset.get("asset_folder", asset["public_id"]) in ("new/place/in", "new/place/in/x")
        assert (told["from"]["path"], told["to"]["path"]) == ("old", "new/place")
        assert [folder["path"] for folder in api.root_folders(**here)["folders"]] == ["new"]
        inside = [folder["name"] for folder in api.subfolders("new/place", **here)["folders"]]
        assert inside == ["empty", "in"]

    def test_what_cannot_be_renamed_stays(self, moded):
        """A missing folder, a taken name, a move into itself, a senseless name."""
        here = moded.cloudinary
        for path in ("a", "b"):
            api.create_folder(path, **here)

        for old, new, error in (("none", "c", NotFound), ("a", "b", cloudinary.exceptions.AlreadyExists),
                                ("a", "a/c", BadRequest), ("a", "x//y", BadRequest)):  # fmt: skip
            with pytest.raises(error):
                api.rename_folder(old, new, **here)

        assert [folder["path"] for folder in api.root_folders(**here)["folders"]] == ["a", "b"]

    def test_folders_are_found_by_name_and_path(self, moded):
        """With the words of every search, sorted and cut into pages."""
        here = moded.cloudinary
        for path in ("one/match", "two/match", "two/other"):
            api.create_folder(path, **here)

        def paths(expression):
            found = SearchFolders().expression(expression).sort_by("path", "desc").execute(**here)
            return [folder["path"] for folder in found["folders"]]

        assert paths("name=match") == ["two/match", "one/match"]
        assert paths("path:two/* AND NOT name:match") == ["two/other"]
        assert SearchFolders().max_results(1).execute(**here)["next_cursor"] == "1"
        with pytest.raises(BadRequest):
            paths("size>3")

    def test_an_emptied_folder_is_removed_with_what_is_inside(self, moded):
        """Empty folders inside do not hold it."""
        api.create_folder("a/b/c", **moded.cloudinary)

        assert api.delete_folder("a", **moded.cloudinary)["deleted"] == ["a", "a/b", "a/b/c"]


class TestDerived:
    """What was drawn of an asset."""

    def test_derived_files_are_listed_and_removed(self, sandbox, make_picture):
        """By their id and by their transformation; the original stays, and they are drawn anew when asked for."""
        here, name = sandbox.cloudinary, "derived/one"
        eager = [{"width": width, "crop": "scale", "format": "png"} for width in (10, 20)]
        told = uploaded(sandbox, make_picture(40, 40, "JPEG"), public_id=name, eager=eager)

        derived = api.resource(name, **here)["derived"]
        first = next(each for each in derived if each["transformation"] == "c_scale,w_10")
        assert api.delete_derived_resources([first["id"]], **here)["deleted"] == {first["id"]: "deleted"}
        api.delete_derived_by_transformation(name, {"width": 20, "crop": "scale"}, **here)

        assert len(derived) == 2
        assert api.resource(name, **here)["derived"] == []
        assert len(fetched(told["eager"][0]["url"])) == told["eager"][0]["bytes"]
        assert api.usage(**here)["derived_resources"] >= 1

    @pytest.mark.parametrize("derived_id", ["..", "../../index.sqlite", "0" * 48, "x" * 48])
    def test_a_strange_id_removes_nothing(self, sandbox, derived_id):
        """Ids are ids, never paths."""
        done = api.delete_derived_resources([derived_id], **sandbox.cloudinary)

        assert done["deleted"] == {derived_id: "not_found"}


class TestRemoval:
    """Bulk deletion, and what cannot be brought back."""

    def test_assets_go_by_prefix_tag_and_asset_id(self, sandbox, jpeg):
        """Each with a count of what went."""
        here = sandbox.cloudinary
        by_id = [uploaded(sandbox, jpeg, public_id=f"gone/{name}", tags=name)["asset_id"] for name in "abc"][2]

        assert api.delete_resources_by_tag("a", **here)["deleted"] == {"gone/a": "deleted"}
        done = api.delete_resources_by_asset_ids([by_id], **here)
        assert done["deleted_counts"]["gone/c"]["original"] == 1
        assert api.delete_resources_by_prefix("gone/", **here)["deleted"] == {"gone/b": "deleted"}

    def test_nothing_is_restored_without_a_backup(self, sandbox):
        """The sandbox keeps no backups, and says so as an account without them does."""
        assert api.restore(["gone/a"], **sandbox.cloudinary)["gone/a"] == {"error": "no_backup"}

    def test_a_delete_token_takes_the_upload_back(self, sandbox, jpeg):
        """Without credentials, once, and only as it was made."""
        token = uploaded(sandbox, jpeg, public_id="gone/token", return_delete_token=True)["delete_token"]
        address = f"{sandbox.announcement.upload_prefix}/v1_1/sandbox/delete_by_token"

        def take_back(sent: str) -> int:
            try:
                with urllib.request.urlopen(address, f"token={sent}".encode()) as answer:
                    return answer.status
            except urllib.error.HTTPError as refused:
                refused.close()
                return refused.code

        assert [take_back(token[:-4] + "AAAA"), take_back(""), take_back(token), take_back(token)] == [
            400,
            400,
            200,
            400,
        ]
        with pytest.raises(NotFound):
            api.resource("gone/token", **sandbox.cloudinary)


class TestArchives:
    """Zip archives."""

    def test_an_archive_holds_what_was_chosen(self, sandbox, jpeg):
        """By tag and by name, in folders or flat; stored as an asset, or downloaded by a signed address."""
        here = sandbox.cloudinary
        for name in ("zip/a", "zip/in/b"):
            uploaded(sandbox, jpeg, public_id=name, tags="zipped")

        made = uploader.create_zip(tags="zipped", target_public_id="zip/made", **here)
        url = cloudinary.utils.download_zip_url(public_ids=["zip/a", "zip/in/b"], flatten_folders=True, **here)

        stored, flat = (zipfile.ZipFile(io.BytesIO(fetched(each))) for each in (made["url"], url))
        assert (made["public_id"], made["resource_type"], made["file_count"]) == ("zip/made.zip", "raw", 2)
        assert sorted(stored.namelist()) == ["zip/a.jpg", "zip/in/b.jpg"]
        assert sorted(flat.namelist()) == ["a.jpg", "b.jpg"]
        assert flat.read("a.jpg") == jpeg

    def test_equal_names_and_dots_are_made_safe(self, sandbox, jpeg):
        """No entry hides another, and none leads out of the folder it is unpacked in."""
        for name in ("dots/../x", "dots/y/x"):
            uploaded(sandbox, jpeg, public_id=name, tags="dotted")

        url = cloudinary.utils.download_zip_url(tags="dotted", flatten_folders=True, **sandbox.cloudinary)
        deep = cloudinary.utils.download_zip_url(tags="dotted", **sandbox.cloudinary)

        assert sorted(zipfile.ZipFile(io.BytesIO(fetched(url))).namelist()) == ["x.jpg", "x_1.jpg"]
        assert sorted(zipfile.ZipFile(io.BytesIO(fetched(deep))).namelist()) == ["dots/x.jpg", "dots/y/x.jpg"]

    def test_missing_assets_are_told_or_left_out(self, sandbox, jpeg):
        """As the call wants it; and nothing chosen is no archive."""
        here = sandbox.cloudinary
        uploaded(sandbox, jpeg, public_id="zip/there")
        names = ["zip/there", "zip/none"]

        with pytest.raises(NotFound, match="zip/none"):
            uploader.create_zip(public_ids=names, **here)
        assert uploader.create_zip(public_ids=names, allow_missing=True, **here)["file_count"] == 1
        with pytest.raises(BadRequest, match="Missing required parameter"):
            uploader.create_zip(**here)

    def test_a_private_download_needs_its_signature(self, sandbox, jpeg):
        """The address works as it was made, until it expires, and not when it is changed."""
        here = sandbox.cloudinary
        uploaded(sandbox, jpeg, public_id="zip/private", type="private")

        url = cloudinary.utils.private_download_url("zip/private", "jpg", type="private", **here)
        late = cloudinary.utils.private_download_url(
            "zip/private", "jpg", type="private", expires_at=int(time.time()) - 1, **here
        )

        assert fetched(url) == jpeg
        for wrong in (url.replace("zip%2Fprivate", "zip%2Fother"), late):
            with pytest.raises(urllib.error.HTTPError, match="401"):
                fetched(wrong)


class TestRestricted:
    """Authenticated assets."""

    def test_a_restricted_asset_opens_by_signed_addresses_only(self, sandbox, jpeg):
        """The addresses of the answer are signed, so are the SDK's; a bare one is refused."""
        told = uploaded(sandbox, jpeg, public_id="in ü/secret", type="authenticated", eager=[{"width": 10}])
        place = sandbox.announcement.upload_prefix.removeprefix("http://")
        options = {
            "type": "authenticated", "sign_url": True, "secure": False, "cname": place,
            "width": 20, "crop": "scale", "version": told["version"], "format": "jpg", **sandbox.cloudinary,
        }  # fmt: skip

        made = [
            cloudinary.utils.cloudinary_url("in ü/secret", long_url_signature=long, **options)[0] for long in (0, 1)
        ]

        assert fetched(told["url"]) == jpeg
        assert all(fetched(url)[:2] == b"\xff\xd8" for url in (told["eager"][0]["url"], *made))
        signature = told["url"].split("/authenticated/")[1].split("/")[0]
        for wrong in (told["url"].replace(f"{signature}/", ""), made[0].replace("w_20", "w_21")):
            with pytest.raises(urllib.error.HTTPError, match="401"):
                fetched(wrong)
