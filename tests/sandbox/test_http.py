"""What the SDK never sends or never shows: raw requests, headers, other encodings, other hosts."""

from __future__ import annotations

import base64
import hashlib
import http.client
import io
import json
import time
from pathlib import Path
from urllib.parse import quote, urlencode

import cloudinary.uploader
import pytest
from cloudinary.utils import api_sign_request
from PIL import Image

BOUNDARY = "edge"


def request(sandbox, method, path, body=None, **headers):
    """One raw request; header names are given with _ for -."""
    host = sandbox.announcement.upload_prefix.removeprefix("http://")
    connection = http.client.HTTPConnection(host, timeout=20)
    try:
        told = {name.replace("_", "-"): value for name, value in headers.items()}
        connection.request(method, path, body, told, encode_chunked=not isinstance(body, bytes | str | None))
        answer = connection.getresponse()
        return answer.status, dict(answer.getheaders()), answer.read()
    finally:
        connection.close()


def basic(sandbox) -> str:
    """The credentials of a sandbox as a header."""
    told = sandbox.announcement
    return "Basic " + base64.b64encode(f"{told.api_key}:{told.api_secret}".encode()).decode()


def signed(sandbox, **params) -> dict[str, str]:
    """Parameters with their signature."""
    params = {"timestamp": str(int(time.time())), **params}
    signature = api_sign_request(params, sandbox.announcement.api_secret)
    return {**params, "signature": signature, "api_key": sandbox.announcement.api_key}


def form(params: dict[str, str], disposition: bytes, content: bytes) -> bytes:
    """A multipart body with one file."""
    parts = [
        f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="{name}"\r\n\r\n{value}\r\n'.encode()
        for name, value in params.items()
    ]
    head = f'--{BOUNDARY}\r\nContent-Disposition: form-data; name="file"; '.encode() + disposition + b"\r\n\r\n"
    return b"".join(parts) + head + content + f"\r\n--{BOUNDARY}--".encode()


MULTIPART = {"Content_Type": f"multipart/form-data; boundary={BOUNDARY}"}


@pytest.mark.parametrize(
    ("disposition", "expected"),
    [
        ('filename="ü né.jpg"'.encode(), "ü né"),
        ('filename="ü né.jpg"'.encode("latin-1"), "ü né"),
        (b"filename=\"x.jpg\"; filename*=UTF-8''%C3%BC.jpg", "ü"),
        (rb'filename="C:\photos\summer.jpg"', "summer"),
        (b'filename="/home/u/a%22b.jpg"', 'a"b'),
    ],
)
def test_file_name_is_understood(sandbox, jpeg, disposition, expected):
    """File names arrive in every encoding in use, and paths are cut off."""
    body = form(signed(sandbox), disposition, jpeg)

    status, _, answer = request(sandbox, "POST", "/v1_1/sandbox/image/upload", body, **MULTIPART)

    assert (status, json.loads(answer)["original_filename"]) == (200, expected)


def test_chunked_transfer_encoding_is_accepted(sandbox, jpeg):
    """A body without a length is read to its end."""
    body = form(signed(sandbox, public_id="http/stream"), b'filename="a.jpg"', jpeg)
    pieces = iter([body[:1000], body[1000:]])

    status, _, answer = request(
        sandbox, "POST", "/v1_1/sandbox/upload", pieces, Transfer_Encoding="chunked", **MULTIPART
    )

    assert (status, json.loads(answer)["etag"]) == (200, hashlib.md5(jpeg).hexdigest())


@pytest.mark.parametrize("encoding", ["form", "json"])
def test_data_uri_uploads_without_multipart(sandbox, jpeg, encoding):
    """Forms and JSON carry small files as data URIs."""
    params = {
        **signed(sandbox, public_id=f"http/{encoding}"),
        "file": "data:image/jpeg;base64," + base64.b64encode(jpeg).decode(),
    }
    body = urlencode(params) if encoding == "form" else json.dumps(params)
    kind = "application/x-www-form-urlencoded" if encoding == "form" else "application/json"

    status, _, answer = request(sandbox, "POST", "/v1_1/sandbox/image/upload", body, Content_Type=kind)

    assert (status, json.loads(answer)["etag"]) == (200, hashlib.md5(jpeg).hexdigest())


def test_basic_credentials_upload_without_signature(sandbox, jpeg):
    """Key and secret as Basic credentials are enough."""
    body = form({"public_id": "http/basic"}, b'filename="a.jpg"', jpeg)
    path = "/v1_1/sandbox/image/upload"

    status, _, _ = request(sandbox, "POST", path, body, Authorization=basic(sandbox), **MULTIPART)
    refused, _, answer = request(sandbox, "POST", path, body, Authorization="Basic eDp5", **MULTIPART)

    assert (status, refused, json.loads(answer)["error"]["message"]) == (200, 401, "unknown api_key")


def test_remote_file_is_refused(sandbox):
    """The sandbox never fetches from the net."""
    params = {**signed(sandbox), "file": "https://example.com/x.jpg"}

    status, headers, _ = request(
        sandbox,
        "POST",
        "/v1_1/sandbox/image/upload",
        urlencode(params),
        Content_Type="application/x-www-form-urlencoded",
    )

    assert (status, headers["x-cld-error"]) == (400, "The sandbox does not fetch remote files")


def test_stale_request_is_refused_with_400(sandbox, jpeg):
    """A signature older than an hour gets Cloudinary's status and words, in the body and in the header."""
    body = form(signed(sandbox, timestamp="1712841803"), b'filename="a.jpg"', jpeg)

    status, headers, answer = request(sandbox, "POST", "/v1_1/sandbox/image/upload", body, **MULTIPART)

    message = "Stale request - reported time is 2024-04-11 13:23:23 +0000 which is more than 1 hour ago"
    assert (status, json.loads(answer)["error"]["message"], headers["x-cld-error"]) == (400, message, message)
    assert headers["x-request-id"]


def test_body_cut_short_is_refused(sandbox, jpeg):
    """A multipart body without its end stores nothing."""
    body = form(signed(sandbox, public_id="http/cut"), b'filename="a.jpg"', jpeg)[:-20]

    status, _, _ = request(sandbox, "POST", "/v1_1/sandbox/image/upload", body, **MULTIPART)

    assert status == 400
    assert "http/cut" not in sandbox.stored_counts()


def test_error_header_stays_on_one_latin_1_line(sandbox):
    """Names from outside cannot break the header."""
    path = f"/sandbox/image/upload/{quote('日本')}"

    status, headers, body = request(sandbox, "GET", path)
    split, split_headers, _ = request(sandbox, "GET", f"{path}%0d%0aX-Evil:1")

    assert (status, headers["x-cld-error"], body) == (404, "Resource not found - ??", b"")
    assert (split, "x-evil" in split_headers) == (404, False)


@pytest.mark.parametrize("path", ["/v1_1/sandbox/ping", "/sandbox/image/upload/x.jpg", "/_sandbox/alive?nonce=1"])
@pytest.mark.parametrize("host", ["evil.example", "127.0.0.1.evil.example:80", "evil.example:127", "0.0.0.0"])
def test_foreign_host_is_refused(sandbox, path, host):
    """A name that was pointed at loopback (DNS rebinding) reaches nothing."""
    status, _, _ = request(sandbox, "GET", path, Host=host, Authorization=basic(sandbox))

    assert status == 403


def test_request_by_way_of_a_proxy_is_served(sandbox):
    """A target that names the host is read like one that does not, and its host is checked as well."""
    headers = {"Authorization": basic(sandbox), "Host": "127.0.0.1"}

    there, _, _ = request(sandbox, "GET", "http://127.0.0.1:1/v1_1/sandbox/ping", **headers)
    foreign, _, _ = request(sandbox, "GET", "http://evil.example/v1_1/sandbox/ping", **headers)

    assert (there, foreign) == (200, 403)


@pytest.mark.parametrize("host", ["localhost", "[::1]:1", "127.0.0.1"])
def test_loopback_names_are_served(sandbox, host):
    """Every name of this machine works."""
    status, _, _ = request(sandbox, "GET", "/v1_1/sandbox/ping", Host=host, Authorization=basic(sandbox))

    assert status == 200


def test_unsigned_upload_from_a_web_page_is_refused(sandbox, jpeg):
    """A page of another origin cannot fill the disk with unsigned uploads."""
    body = form({"upload_preset": "unsigned_default"}, b'filename="a.jpg"', jpeg)
    path = "/v1_1/sandbox/image/upload"

    foreign, _, _ = request(sandbox, "POST", path, body, Origin="https://evil.example", **MULTIPART)
    broken, _, _ = request(sandbox, "POST", path, body, Origin="http://[", **MULTIPART)
    local, _, _ = request(sandbox, "POST", path, body, Origin="http://localhost:3000", **MULTIPART)

    assert (foreign, broken, local) == (403, 403, 200)


def test_faults_are_absent_by_default(sandbox):
    """An ordinary sandbox has no fault switch, even for the holder of the secret."""
    status, _, _ = request(sandbox, "POST", "/_sandbox/faults", b"{}", Authorization=basic(sandbox))

    assert status == 404


def test_control_calls_need_the_secret(sandbox):
    """Without credentials nobody stops, leases or looks."""
    for method, path in (("POST", "/_sandbox/stop"), ("GET", "/_sandbox/lease"), ("GET", "/_sandbox/requests")):
        status, headers, _ = request(sandbox, method, path)
        assert status == 401
        assert "access-control-allow-origin" not in headers


def test_another_cloud_is_refused(sandbox):
    """The cloud name of the address must be the sandbox's."""
    status, headers, _ = request(sandbox, "GET", "/v1_1/other/ping", Authorization=basic(sandbox))

    assert (status, headers["x-cld-error"]) == (401, "cloud_name mismatch")
    assert headers["x-featureratelimit-limit"] == "500"


def delivered(sandbox, transformation, name, **headers):
    """Status, headers and picture of a delivery."""
    steps = f"{transformation}/" if transformation else ""
    status, told, body = request(sandbox, "GET", f"/sandbox/image/upload/{steps}v1/{name}", **headers)
    return status, told, Image.open(io.BytesIO(body)) if status == 200 else None


@pytest.fixture(scope="module")
def photo(sandbox, jpeg) -> str:
    """The public_id of an 800 x 600 JPEG."""
    cloudinary.uploader.upload(("p.jpg", jpeg), public_id="http/photo", **sandbox.cloudinary)
    return "http/photo"


@pytest.mark.parametrize(
    ("transformation", "extension", "size", "file_format"),
    [
        ("c_limit,w_400/f_auto/q_auto", ".jpg", (400, 300), "JPEG"),
        ("c_fill,g_north_east,h_90,w_120", ".png", (120, 90), "PNG"),
        ("c_pad,h_100,w_100,b_red/e_grayscale", ".webp", (100, 100), "WEBP"),
        ("c_scale,dpr_2.0,w_100", "", (200, 150), "JPEG"),
        ("a_90", ".jpg", (600, 800), "JPEG"),
        ("r_max,w_60,h_60,c_thumb", ".png", (60, 60), "PNG"),
        ("c_crop,w_10,h_20,x_5,y_5/f_gif", ".jpg", (10, 20), "GIF"),
        ("", ".webp", (800, 600), "WEBP"),
    ],
)
def test_transformed_picture_has_the_asked_size(sandbox, photo, transformation, extension, size, file_format):
    """Renditions come in the size and format of the URL."""
    status, _, image = delivered(sandbox, transformation, photo + extension)

    assert (status, image.size, image.format) == (200, size, file_format)


def test_automatic_format_follows_the_browser(sandbox, photo):
    """f_auto gives WebP to who accepts it, and says that it varies."""
    _, headers, image = delivered(sandbox, "f_auto", f"{photo}.jpg", Accept="image/avif,image/webp,*/*")
    _, _, other = delivered(sandbox, "f_auto", f"{photo}.jpg", Accept="*/*")

    assert (image.format, headers["vary"], headers["content-type"]) == ("WEBP", "Accept", "image/webp")
    assert other.format == "JPEG"


def test_orientation_is_applied_to_renditions_only(sandbox):
    """A photograph on its side stands upright in renditions, and its original bytes stay as they are."""
    buffer = io.BytesIO()
    exif = Image.Exif()
    exif[0x0112] = 6
    Image.new("RGB", (800, 400), "red").save(buffer, "JPEG", exif=exif)
    told = cloudinary.uploader.upload(("s.jpg", buffer.getvalue()), public_id="http/side", **sandbox.cloudinary)

    assert (told["width"], told["height"]) == (800, 400)
    assert delivered(sandbox, "c_scale,w_100", "http/side.jpg")[2].size == (100, 200)
    assert delivered(sandbox, "a_ignore,c_scale,w_100", "http/side.jpg")[2].size == (100, 50)


def test_unknown_transformation_is_told_in_the_header(sandbox, photo):
    """Delivery errors have an empty body."""
    status, headers, body = request(sandbox, "GET", f"/sandbox/image/upload/zz_1/v1/{photo}.jpg")

    assert (status, body) == (400, b"")
    assert headers["x-cld-error"] == "Invalid transformation component - zz_1"


def test_head_ranges_and_revalidation_work(sandbox, photo, jpeg):
    """Browsers and download tools get what they ask for."""
    path = f"/sandbox/image/upload/v1/{photo}.jpg"

    _, headers, body = request(sandbox, "HEAD", path)
    assert (headers["content-length"], body) == (str(len(jpeg)), b"")
    status, _, body = request(sandbox, "GET", path, Range="bytes=10-19")
    assert (status, body) == (206, jpeg[10:20])
    status, _, _ = request(sandbox, "GET", path, If_None_Match=headers["etag"])
    assert status == 304


def test_oversized_file_is_refused_in_constant_memory(sandbox):
    """A file above the limit of one request is told its size, and the server never holds it."""
    size = 104_857_600 + 1
    head, tail = form(signed(sandbox, public_id="http/huge"), b'filename="a.bin"', b"|").split(b"|")
    megabyte = bytes(1_000_000)
    pieces = [head, *[megabyte] * (size // len(megabyte)), bytes(size % len(megabyte)), tail]

    status, headers, _ = request(
        sandbox, "POST", "/v1_1/sandbox/raw/upload", iter(pieces), Transfer_Encoding="chunked", **MULTIPART
    )

    assert (status, headers["x-cld-error"]) == (400, f"File size too large. Got {size}. Maximum is 104857600.")
    memory = Path(f"/proc/{sandbox.process.pid}/status")
    if memory.exists():
        peak_kb = int(memory.read_text().partition("VmHWM:")[2].split()[0])
        assert peak_kb < 200_000


@pytest.mark.parametrize("shape", ["names", "header", "value"])
def test_parameters_without_end_are_refused(sandbox, shape):
    """Neither names nor part headers nor values fill the memory."""
    size = 9_000_000
    parts = {
        "names": b'Content-Disposition: form-data; name="' + b"n" * size + b'"\r\n\r\nx',
        "header": b"X-Long: " + b"h" * size + b"\r\n\r\nx",
        "value": b'Content-Disposition: form-data; name="v"\r\n\r\n' + b"v" * size,
    }
    body = f"--{BOUNDARY}\r\n".encode() + parts[shape] + f"\r\n--{BOUNDARY}--".encode()

    status, _, _ = request(sandbox, "POST", "/v1_1/sandbox/image/upload", body, **MULTIPART)

    assert status == 400


def test_automatic_gravity_keeps_the_subject(sandbox):
    """g_auto cuts out the part with detail, where the centre would cut past it."""
    canvas = Image.new("RGB", (900, 300), "grey")
    canvas.paste(Image.effect_noise((150, 150), 120).convert("RGB"), (720, 80))
    buffer = io.BytesIO()
    canvas.save(buffer, "PNG")
    cloudinary.uploader.upload(("g.png", buffer.getvalue()), public_id="http/subject", **sandbox.cloudinary)

    centre, auto, by_mode = (
        delivered(sandbox, f"{options},h_300,w_300", "http/subject.png")[2].convert("L").getextrema()
        for options in ("c_fill", "c_fill,g_auto", "c_auto")
    )

    assert centre[1] - centre[0] < 10
    assert auto[1] - auto[0] > 100
    assert by_mode == auto


def test_automatic_gravity_needs_a_cropping_mode(sandbox, photo):
    """As with the service, it means nothing to a mode that shows the whole picture."""
    status, headers, _ = delivered(sandbox, "c_fit,g_auto,w_10", f"{photo}.jpg")

    assert (status, "gravity" in headers["x-cld-error"]) == (400, True)


def test_attachment_flag_saves_the_original(sandbox, photo, jpeg):
    """Flags alone leave the bytes untouched and name the file."""
    path = f"/sandbox/image/upload/fl_attachment:my%20photo/v1/{photo}.jpg"

    status, headers, body = request(sandbox, "GET", path)

    assert (status, body) == (200, jpeg)
    assert headers["content-disposition"] == "attachment; filename*=UTF-8''my%20photo.jpg"


def test_stand_in_says_that_it_is_one(sandbox, make_picture):
    """Upscaling is interpolation here, and the answer says so; above its limit it is refused."""
    for name, size in (("small", 50), ("large", 2100)):
        content = make_picture(size, size, "JPEG")
        cloudinary.uploader.upload(("u.jpg", content), public_id=f"http/{name}", **sandbox.cloudinary)

    _, headers, image = delivered(sandbox, "e_upscale", "http/small.jpg")

    assert (image.size, headers["x-sandbox-stand-in"]) == ((200, 200), "e_upscale by Lanczos interpolation")
    assert delivered(sandbox, "e_upscale", "http/large.jpg")[0] == 400


@pytest.mark.parametrize(
    ("transformation", "size"),
    [("c_crop,g_west,w_0.5,x_0.25", (400, 600)), ("ar_1:1,c_fill_pad,w_100", (100, 100)),
     ("c_lpad,h_900,w_900", (900, 900)),
     ("c_mfit,w_1000", (1000, 750)), ("h_ih,w_iw", (800, 600)), ("c_fill,g_auto:subject,h_10,w_10", (10, 10))],
)  # fmt: skip
def test_further_modes_and_fractions(sandbox, photo, transformation, size):
    """Fractions of the picture, pads, and the size it has."""
    assert delivered(sandbox, transformation, f"{photo}.jpg")[2].size == size


@pytest.mark.parametrize(
    "steps", ["w_10/" * 60, "w_99999,h_99999", "c_pad,w_99999,h_99999", "c_scale,dpr_99999,w_9999"]
)
def test_drawings_without_end_are_refused(sandbox, photo, steps):
    """The number of steps and the pixels of each are bounded."""
    status, _, _ = delivered(sandbox, steps.strip("/"), f"{photo}.jpg")

    assert status == 400
