"""What an account defines, by the official SDK: upload presets, metadata fields, named transformations."""

from __future__ import annotations

import base64
import http.client
import json

import cloudinary.api
import cloudinary.exceptions
import cloudinary.uploader
import pytest

from frontload.sandbox.answers import Refusal
from frontload.sandbox.metadata_fields import check_field, checked_value
from sandbox.sdk import uploaded
from sandbox_process import start_sandbox

api, uploader = cloudinary.api, cloudinary.uploader
BadRequest = cloudinary.exceptions.BadRequest
LIMIT_80, SCALE_40 = {"width": 80, "crop": "limit"}, {"width": 40, "crop": "scale"}
COLOURS = {"values": [{"external_id": "r", "value": "Red"}, {"external_id": "g", "value": "Green"}]}


def unsigned(sandbox, content, preset, **options):
    """Upload with nothing but a preset."""
    place = {name: sandbox.cloudinary[name] for name in ("upload_prefix", "cloud_name")}
    return uploader.unsigned_upload(("photo.jpg", content), preset, **options, **place)


class TestPresets:
    """Options kept under a name."""

    def test_a_preset_is_made_shown_changed_listed_and_removed(self, sandbox):
        """The Admin calls tell a preset's settings as what they stand for."""
        here = sandbox.cloudinary
        options = {
            "name": "life", "folder": "in", "tags": ["a", "b"], "context": {"k": "v"}, "unsigned": False,
            "transformation": {"width": 100, "crop": "scale"},
        }  # fmt: skip

        assert api.create_upload_preset(**options, **here)["name"] == "life"
        shown = api.upload_preset("life", **here)
        api.update_upload_preset("life", unsigned=True, colors=True, **here)
        changed = api.upload_preset("life", **here)
        names = [preset["name"] for preset in api.upload_presets(max_results=500, **here)["presets"]]

        assert shown["settings"] == {
            "folder": "in", "tags": ["a", "b"], "context": {"k": "v"},
            "transformation": [{"width": 100, "crop": "scale"}],
        }  # fmt: skip
        assert (shown["unsigned"], changed["unsigned"], changed["settings"]["colors"]) == (False, True, True)
        assert {"unsigned_default", "life"} <= set(names)
        assert api.delete_upload_preset("life", **here)["message"] == "deleted"
        with pytest.raises(cloudinary.exceptions.NotFound):
            api.upload_preset("life", **here)

    def test_a_taken_name_is_refused(self, sandbox):
        """Making a preset twice is a conflict; without a name it gets one."""
        api.create_upload_preset(name="twice", **sandbox.cloudinary)

        with pytest.raises(cloudinary.exceptions.AlreadyExists):
            api.create_upload_preset(name="twice", **sandbox.cloudinary)
        assert api.create_upload_preset(**sandbox.cloudinary)["name"]

    def test_the_preset_wins_in_unsigned_uploads(self, sandbox, jpeg):
        """Its scalars replace the call's; tags and context of both add up; nothing is overwritten."""
        api.create_upload_preset(
            name="wins", unsigned=True, asset_folder="preset", tags="p", context="a=1|b=1", overwrite=True,
            **sandbox.cloudinary,
        )  # fmt: skip
        options = {"public_id": "account/wins", "asset_folder": "call", "tags": "c", "context": {"b": "2"}}

        told = unsigned(sandbox, jpeg, "wins", **options)
        again = unsigned(sandbox, jpeg, "wins", **options)

        assert (told["asset_folder"], told["tags"]) == ("preset", ["p", "c"])
        assert told["context"] == {"custom": {"a": "1", "b": "2"}}
        assert again["existing"] is True

    def test_the_call_wins_in_signed_uploads(self, sandbox, jpeg):
        """A signed call may say otherwise than its preset."""
        api.create_upload_preset(name="yields", asset_folder="preset", tags="p", **sandbox.cloudinary)

        told = uploaded(sandbox, jpeg, upload_preset="yields", asset_folder="call", public_id="account/yields")
        plain = uploaded(sandbox, jpeg, upload_preset="yields", public_id="account/plain")

        assert (told["asset_folder"], told["tags"], plain["asset_folder"]) == ("call", ["p"], "preset")

    def test_a_preset_may_change_the_picture(self, sandbox, jpeg):
        """Incoming and eager transformations come with it."""
        api.create_upload_preset(
            name="small", unsigned=True, transformation=LIMIT_80, eager=[SCALE_40], **sandbox.cloudinary
        )

        told = unsigned(sandbox, jpeg, "small")

        assert (told["width"], told["eager"][0]["width"]) == (80, 40)

    def test_what_a_preset_forbids_is_refused(self, sandbox, jpeg):
        """A signed preset is not for everybody, and one may keep the names to itself."""
        api.create_upload_preset(name="signed_only", **sandbox.cloudinary)
        api.create_upload_preset(name="no_id", unsigned=True, disallow_public_id=True, **sandbox.cloudinary)

        with pytest.raises(BadRequest, match="must be whitelisted for unsigned uploads"):
            unsigned(sandbox, jpeg, "signed_only")
        with pytest.raises(BadRequest, match="not allowed"):
            unsigned(sandbox, jpeg, "no_id", public_id="mine")
        with pytest.raises(BadRequest, match="Upload preset not found"):
            uploaded(sandbox, jpeg, upload_preset="nowhere")

    def test_presets_survive_a_restart(self, tmp_path):
        """They are kept on disk, and the one that every sandbox has can be removed for good."""
        first = start_sandbox(tmp_path)
        api.create_upload_preset(name="kept", **first.cloudinary)
        api.delete_upload_preset("unsigned_default", **first.cloudinary)
        first.stop()
        second = start_sandbox(tmp_path)
        names = [preset["name"] for preset in api.upload_presets(**second.cloudinary)["presets"]]
        second.stop()

        assert names == ["kept"]


@pytest.fixture(scope="class")
def fields(sandbox):
    """A field of each type."""
    made = [
        {"external_id": "sku", "label": "SKU", "type": "string", "validation": {"type": "strlen", "max": 5}},
        {"external_id": "weight", "label": "Weight", "type": "integer", "default_value": 3},
        {"external_id": "expires", "label": "Expires", "type": "date",
         "validation": {"type": "greater_than", "value": "2026-01-01", "equals": True}},
        {"external_id": "colour", "label": "Colour", "type": "enum", "datasource": COLOURS},
        {"external_id": "colours", "label": "All colours", "type": "set", "datasource": COLOURS},
    ]  # fmt: skip
    for field in made:
        api.add_metadata_field(field, **sandbox.cloudinary)
    yield made
    for field in made:
        api.delete_metadata_field(field["external_id"], **sandbox.cloudinary)


class TestMetadata:
    """Structured metadata fields and their values."""

    def test_values_are_set_and_come_back_typed(self, sandbox, jpeg, fields):
        """On upload with defaults, by update_metadata, by explicit and by the Admin API; an empty value removes."""
        here, name = sandbox.cloudinary, "account/told"
        told = uploaded(sandbox, jpeg, public_id=name, metadata={"sku": "B|1=2", "colours": ["r", "g"]})
        uploader.update_metadata({"weight": 7, "expires": "2026-01-01"}, [name], **here)
        uploader.explicit(name, type="upload", metadata={"colour": "g"}, **here)
        api.update(name, metadata={"sku": ""}, **here)

        assert told["metadata"] == {"sku": "B|1=2", "colours": ["r", "g"], "weight": 3}
        assert api.resource(name, **here)["metadata"] == {
            "colours": ["r", "g"], "weight": 7, "expires": "2026-01-01", "colour": "g",
        }  # fmt: skip

    @pytest.mark.parametrize(
        ("metadata", "message"),
        [
            ({"nothing": "x"}, r'Metadata External IDs do not exist: \["nothing"\]'),
            ({"sku": "too long"}, "'too long' is not valid for field 'sku'"),
            ({"weight": "heavy"}, "'heavy' is not valid for field 'weight'"),
            ({"expires": "2025-12-31"}, "'2025-12-31' is not valid"),
            ({"expires": "2026-02-31"}, "'2026-02-31' is not valid"),
            ({"expires": "tomorrow"}, "'tomorrow' is not valid"),
            ({"colour": "Red"}, "'Red' is not valid for field 'colour'"),
            ({"colours": ["r", "b"]}, "is not valid for field 'colours'"),
        ],
    )
    def test_a_wrong_value_is_refused(self, sandbox, jpeg, fields, metadata, message):
        """In the words that the SDK's documentation quotes, and nothing is stored."""
        with pytest.raises(BadRequest, match=message):
            uploaded(sandbox, jpeg, public_id="account/wrong", metadata=metadata)

        assert "account/wrong" not in sandbox.stored_counts()

    def test_a_datasource_is_edited(self, sandbox, jpeg):
        """Entries are added, renamed, deleted, restored and put in order."""
        here = sandbox.cloudinary
        api.add_metadata_field(
            {"external_id": "mood", "label": "Mood", "type": "enum", "datasource": COLOURS}, **here
        )

        added = api.update_metadata_field_datasource("mood", [{"external_id": "b", "value": "Azure"}], **here)
        removed = api.delete_datasource_entries("mood", ["r"], **here)
        with pytest.raises(BadRequest, match="'r' is not valid"):
            uploaded(sandbox, jpeg, metadata={"mood": "r"})
        restored = api.restore_metadata_field_datasource("mood", ["r"], **here)
        ordered = api.reorder_metadata_field_datasource("mood", "value", "desc", **here)
        api.delete_metadata_field("mood", **here)

        assert [[entry["external_id"] for entry in step["values"]] for step in (added, removed, restored)] == [
            ["r", "g", "b"], ["g", "b"], ["g", "b", "r"],
        ]  # fmt: skip
        assert [entry["value"] for entry in ordered["values"]] == ["Red", "Green", "Azure"]

    def test_fields_are_listed_changed_and_ordered(self, sandbox, fields):
        """The Admin calls around definitions."""
        here = sandbox.cloudinary

        api.update_metadata_field("weight", {"label": "Grams", "default_value": 4}, **here)
        ordered = api.reorder_metadata_fields("label", **here)["metadata_fields"]

        assert [field["label"] for field in ordered] == ["All colours", "Colour", "Expires", "Grams", "SKU"]
        assert api.metadata_field_by_field_id("weight", **here)["default_value"] == 4
        with pytest.raises(cloudinary.exceptions.AlreadyExists, match="external id sku already exists"):
            api.add_metadata_field({"external_id": "sku", "label": "S", "type": "string"}, **here)
        with pytest.raises(BadRequest, match="cannot change"):
            api.update_metadata_field("sku", {"type": "integer"}, **here)
        with pytest.raises(cloudinary.exceptions.NotFound):
            api.metadata_field_by_field_id("none", **here)

    def test_a_mandatory_field_must_be_said(self, sandbox, jpeg):
        """New uploads need it; assets from before are left alone."""
        here = sandbox.cloudinary
        uploaded(sandbox, jpeg, public_id="account/before")
        api.add_metadata_field({"external_id": "who", "label": "Who", "type": "string", "mandatory": True}, **here)
        try:
            with pytest.raises(BadRequest, match="who is mandatory"):
                uploaded(sandbox, jpeg, public_id="account/after")
            assert uploaded(sandbox, jpeg, metadata={"who": "me"})["metadata"]["who"] == "me"
            assert uploader.add_tag("t", ["account/before"], **here)["public_ids"] == ["account/before"]
        finally:
            api.delete_metadata_field("who", **here)

    @pytest.mark.parametrize(
        "field",
        [
            {"external_id": "a b", "label": "x", "type": "string"},
            {"external_id": "a", "type": "string"},
            {"external_id": "a", "label": "x", "type": "poem"},
            {"external_id": "a", "label": "x", "type": "enum"},
            {"external_id": "a", "label": "x", "type": "enum", "mandatory": True, "datasource": {"values": []}},
            {"external_id": "a", "label": "x", "type": "integer", "default_value": "many"},
            {"external_id": "a", "label": "x", "type": "string", "validation": {"type": "rhymes"}},
            {"external_id": "a", "label": "x", "type": "string", "validation": {"type": "and", "rules": "no"}},
        ],
    )
    def test_a_senseless_field_is_refused(self, field):
        """Definitions are checked before they are kept."""
        with pytest.raises(Refusal):
            check_field(field)

    @pytest.mark.parametrize(
        ("value", "is_taken"), [(4, False), (5, True), (9, True), (10, False), (True, False), ("7", True)]
    )
    def test_rules_are_joined(self, value, is_taken):
        """`and` asks for all of its rules."""
        rules = [{"type": "greater_than", "value": 5, "equals": True}, {"type": "less_than", "value": 10}]
        field = {"external_id": "n", "type": "integer", "validation": {"type": "and", "rules": rules}}

        try:
            taken = checked_value(field, value) == int(value)
        except Refusal:
            taken = False

        assert taken is is_taken


class TestNamedTransformations:
    """Chains kept under a name."""

    def test_a_name_stands_for_its_chain(self, sandbox, jpeg):
        """In eager wishes, at arrival, inside other names, and until it is changed."""
        here = sandbox.cloudinary
        api.create_transformation("tiny", {"width": 20, "crop": "scale"}, **here)
        api.create_transformation("grey_tiny", "t_tiny/e_grayscale", **here)

        told = uploaded(sandbox, jpeg, public_id="account/named", eager=[{"transformation": "grey_tiny"}])
        api.update_transformation("tiny", unsafe_update={"width": 30, "crop": "scale"}, **here)
        later = uploaded(sandbox, jpeg, public_id="account/later", transformation="tiny")

        assert (told["eager"][0]["width"], later["width"]) == (20, 30)
        assert api.transformation("tiny", **here)["info"] == [{"crop": "scale", "width": 30}]
        assert {each["name"] for each in api.transformations(**here)["transformations"]} == {
            "t_tiny",
            "t_grey_tiny",
        }
        api.delete_transformation("tiny", **here)
        with pytest.raises(cloudinary.exceptions.NotFound, match="tiny"):
            uploaded(sandbox, jpeg, eager="t_grey_tiny")

    def test_names_in_a_circle_are_refused(self, sandbox):
        """A name cannot stand for itself, not even by way of another."""
        here = sandbox.cloudinary
        api.create_transformation("one", "w_10", **here)
        api.create_transformation("two", "t_one", **here)
        api.update_transformation("one", unsafe_update="t_two", **here)

        with pytest.raises(BadRequest, match="nested deeper"):
            api.create_transformation("three", "t_one", **here)


@pytest.mark.parametrize("path", ["upload_presets", "metadata_fields", "resources/search"])
def test_json_nested_without_end_is_refused(sandbox, path):
    """A body that would exhaust the parser's stack is one more wrong body."""
    deep = "[" * 100_000 + "]" * 100_000

    status = post_json(sandbox, path, f'{{"name": {deep}}}')

    assert status == 400


def post_json(sandbox, path: str, body: str) -> int:
    """The status of one raw Admin call."""
    told = sandbox.announcement
    connection = http.client.HTTPConnection(told.upload_prefix.removeprefix("http://"), timeout=10)
    pair = base64.b64encode(f"{told.api_key}:{told.api_secret}".encode()).decode()
    headers = {"Authorization": f"Basic {pair}", "Content-Type": "application/json"}
    try:
        connection.request("POST", f"/v1_1/{told.cloud_name}/{path}", body, headers)
        answer = connection.getresponse()
        assert "error" in json.loads(answer.read())
        return answer.status
    finally:
        connection.close()
