"""Requests nobody would send in earnest: each is answered or refused, none ends in an error of the server."""

from __future__ import annotations

import base64
import http.client
import json
from urllib.parse import quote

from hypothesis import given, settings
from hypothesis import strategies as st

TEXTS = st.one_of(
    st.text(max_size=12),
    st.sampled_from(
        ["", "..", "../../etc", "a/b", "upload", "image", "*", "0", "-1", "1e9", "true", "null", "\0", "%2e%2e",
         "ü", "v1", "t_x", "w_10", "c_fill,g_auto,w_10,h_10", "tags:a", "((((", '{"a": 1}', '[{"a": {}}]', "9" * 30,
         "a" * 300]
    ),
)  # fmt: skip
HEADS = st.sampled_from(
    ["ping", "usage", "config", "resources", "folders", "upload_presets", "metadata_fields", "transformations",
     "tags", "derived_resources", "image", "raw", "all", "resources/search", "folders/search", "resources/image",
     "resources/image/upload", "resources/image/tags", "resources/by_asset_ids", "image/upload", "image/explicit",
     "image/rename", "image/destroy", "image/tags", "image/context", "image/metadata", "image/generate_archive",
     "image/download", "delete_by_token", "metadata_fields/order"]
)  # fmt: skip
NAMES = st.sampled_from(
    ["public_id", "public_ids", "asset_ids", "from_public_id", "to_public_id", "overwrite", "command", "tag",
     "tags", "context", "metadata", "expression", "sort_by", "aggregate", "with_field", "fields", "max_results",
     "next_cursor", "prefix", "prefixes", "start_at", "direction", "name", "transformation", "unsafe_update",
     "eager", "to_folder", "external_id", "label", "type", "datasource", "validation", "default_value", "values",
     "external_ids", "order_by", "derived_resource_ids", "keep_original", "transformations", "token",
     "moderation", "moderation_status", "file", "notification_url", "async", "eager_async", "asset_folder",
     "folder", "upload_preset", "unsigned", "timestamp",
     "target_public_id", "fully_qualified_public_ids", "flatten_folders", "display_name", "return_delete_token"]
)  # fmt: skip
JSON_VALUES = st.recursive(
    st.one_of(TEXTS, st.integers(-(10**20), 10**20), st.booleans(), st.none(), st.floats(allow_nan=False)),
    lambda inner: st.one_of(st.lists(inner, max_size=3), st.dictionaries(TEXTS, inner, max_size=3)),
    max_leaves=6,
)


def asked(sandbox, method: str, path: str, body: bytes = b"", kind: str = "application/json") -> int:
    """The status of one request with credentials."""
    told = sandbox.announcement
    connection = http.client.HTTPConnection(told.upload_prefix.removeprefix("http://"), timeout=20)
    pair = base64.b64encode(f"{told.api_key}:{told.api_secret}".encode()).decode()
    try:
        connection.request(method, path, body, {"Authorization": f"Basic {pair}", "Content-Type": kind})
        answer = connection.getresponse()
        answer.read()
        return answer.status
    finally:
        connection.close()


def prepared(sandbox) -> None:
    """Something to hit: a picture with metadata of every type."""
    fields = (
        {"external_id": "sku", "label": "S", "type": "string"},
        {"external_id": "n", "label": "N", "type": "integer"},
        {
            "external_id": "s",
            "label": "S",
            "type": "set",
            "datasource": {"values": [{"external_id": "r", "value": "R"}]},
        },
    )
    for field in fields:
        asked(sandbox, "POST", "/v1_1/sandbox/metadata_fields", json.dumps(field).encode())
    picture = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"
    upload = {"file": picture, "public_id": "a", "tags": "a", "metadata": "sku=1|n=2"}
    asked(sandbox, "POST", "/v1_1/sandbox/image/upload", json.dumps(upload).encode())


@settings(max_examples=200)
@given(
    st.sampled_from(["GET", "POST", "PUT", "DELETE"]),
    HEADS,
    st.lists(TEXTS, max_size=3),
    st.dictionaries(NAMES, JSON_VALUES, max_size=5),
)
def test_no_call_breaks_the_server(sandbox, method, head, rest, payload):
    """Any path, any parameters in JSON: an answer below 500."""
    prepared(sandbox)
    path = "/".join(["/v1_1/sandbox", head, *(quote(part, safe="/") for part in rest)])

    assert asked(sandbox, method, path, json.dumps(payload).encode()) < 500


@settings(max_examples=100)
@given(HEADS, st.lists(st.tuples(NAMES, TEXTS), max_size=5))
def test_no_query_breaks_the_server(sandbox, head, pairs):
    """The same by address, names repeated as they come."""
    query = "&".join(
        f"{name}[]={quote(text)}" if len(text) % 2 else f"{name}={quote(text)}" for name, text in pairs
    )

    assert asked(sandbox, "GET", f"/v1_1/sandbox/{head}?{query}") < 500


@settings(max_examples=150)
@given(
    st.sampled_from(["image/upload", "image/authenticated", "raw/upload", "video/upload", "search"]),
    st.lists(st.one_of(TEXTS, st.sampled_from(["a.gif", "a.png", "s--12345678--", "fl_attachment:x"])), max_size=5),
)
def test_no_address_breaks_the_delivery(sandbox, kind, parts):
    """Any transformation and any name."""
    address = "/".join(["/sandbox", kind, *(quote(part, safe=",:") for part in parts)])

    assert asked(sandbox, "GET", address) < 500


@settings(max_examples=200)
@given(
    st.binary(max_size=300),
    st.sampled_from(["multipart/form-data; boundary=x", "multipart/form-data", "text/x", ""]),
)
def test_no_body_breaks_the_upload(sandbox, body, kind):
    """Any bytes for a form."""
    for start in (b"", b"--x\r\n", b'--x\r\nContent-Disposition: form-data; name="file"; filename="a"\r\n\r\n'):
        assert asked(sandbox, "POST", "/v1_1/sandbox/image/upload", start + body, kind) < 500
