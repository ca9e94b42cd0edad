"""The user's own naming rule: legal names, the same for the same file, and clashes found before sending."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from pathlib import PurePosixPath

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fakes import NOON, a_batch, a_source, an_asset
from frontload.core.admission import asset_from
from frontload.core.asset import Asset, Marks
from frontload.core.errors import UnclearValueError
from frontload.core.naming import Collision, NamingRule, collisions
from frontload.core.public_id import MAX_PUBLIC_ID_CHARS, public_id
from frontload.core.slug import slug

TEMPLATES = (
    "{folder}/{stem}", "{date:%Y/%m/%d}/{slug}-{hash}", "{batch:03}-{counter:04}", "v{counter}/w_{stem}.{ext}",
    "{folder}/{folder}/{folder}/{stem}{ext}", "__{stem}__", "//{hash:64}//",
)  # fmt: skip
ANY_NAME = st.text(st.characters(exclude_characters="/\0", exclude_categories=()), min_size=1, max_size=60)
FOLDERS = st.lists(ANY_NAME, max_size=4).map("/".join)
ANY_TIME_NS = st.integers(-(2**63), 2**63 - 1) | st.just(2**80)  # btrfs keeps seconds in 64 bits
EVENING = datetime(2026, 4, 30, 23, 30, tzinfo=UTC)


def named(template: str, name: str = "goal.jpg", *, number: int = 7, batch=None, **facts) -> str:
    """Return the public_id of one file under a rule."""
    return NamingRule(template).public_id("", batch or a_batch(batch_no=3), a_source(name, **facts), number)


def named_asset(number: int, name: str, rule: NamingRule | None) -> Asset:
    """Return the new asset of a file."""
    return asset_from(number, a_batch(), a_source(name), (), datetime.astimezone, rule, number)


@pytest.mark.parametrize(
    ("template", "expected"),
    [
        ("{folder}/{stem}", "Cup/Half-time/Über_uns_2"),
        ("{folder}/{slug}", "Cup/Half-time/uber-uns-2"),
        ("{stem}.{ext}", "Über_uns_2.jpg"),
        ("{date}/{counter:04}", "1970-01-01/0007"),
        ("{date:%Y/%m/%d %H.%M.%S}-{counter}", "1970/01/01_00.00.00-7"),
        ("client/{batch:03}/{stem}", "client/003/Über_uns_2"),
        ("fixed_{counter:3}", "fixed_007"),
    ],
)
def test_fields_become_what_they_name(template, expected):
    """Places, names, dates, numbers; characters Cloudinary does not take are underscores, as it does itself."""
    assert named(template, "Über uns 2.JPG", folder="Cup/Half-time") == expected


def test_a_file_from_beyond_the_calendar_has_the_first_date_there_is():
    """A file system may claim any year; it costs the date, not the name."""
    assert named("{date}-{stem}", modified_ns=10**30) == named("{date}-{stem}", modified_ns=0)


def test_a_date_is_when_the_picture_was_taken():
    """By the camera's clock; without one, when the file changed, on the wall of the user who dropped it."""
    camera = datetime(2024, 2, 29, 1, 2, 3, tzinfo=timezone(timedelta(hours=-5)))
    changed_ns = int(EVENING.timestamp()) * 10**9
    here = a_batch(created_at=NOON.astimezone(timezone(timedelta(hours=2))))

    taken = named(
        "{date:%Y-%m-%d_%H%M%S}-{counter}", marks=Marks(taken_at=camera), modified_ns=changed_ns, batch=here
    )
    changed = named("{date}-{counter}", modified_ns=changed_ns, batch=here)

    assert (taken, changed) == ("2024-02-29_010203-7", "2026-05-01-7")


def test_a_hash_is_of_the_place_the_size_and_the_time():
    """The same file has the same one; another folder, size or time another one; as long as asked."""
    first = named("{hash}")
    others = {
        named("{hash}", directory=PurePosixPath("/other")), named("{hash}", size_bytes=9),
        named("{hash}", modified_ns=1), named("{hash}", "goal2.jpg"),
    }  # fmt: skip

    assert re.fullmatch("[0-9a-f]{8}", first)
    assert named("{hash}") == first
    assert len(others - {first}) == 4
    assert named("{hash:12}")[:8] == first
    assert len(named("{hash:64}")) == 64


@pytest.mark.parametrize(
    "template",
    [
        "", "plain", "{folder}", "{date}", "{ext}", "{batch}/{folder}",
        "{nope}/{stem}", "{stem", "stem}", "{stem:x}", "{slug!r}", "{0}", "{}", "{stem.real}",
        "{counter:x}", "{counter:012}", "{counter:00}", "{hash:3}", "{hash:65}", "{hash:²}", "{hash:-8}",
        "{date:%B}/{stem}", "{date:%}/{stem}", "{date:%%}/{stem}", "{date:%Y?}/{stem}", "{date:%-d}/{stem}",
        "{batch:1.5}",
        "100%/{stem}", "a&b{stem}", "a\\{stem}", "<{stem}>", "{stem}#1", "{stem}+", "{stem}?",
        "\0{stem}", "\n{stem}",
    ],
)  # fmt: skip
def test_a_rule_that_cannot_work_is_refused(template):
    """Unknown fields, what Cloudinary forbids, and names that could not tell two files apart."""
    with pytest.raises(UnclearValueError):
        NamingRule(template)


@given(st.sampled_from(TEMPLATES), ANY_NAME, FOLDERS, FOLDERS, ANY_TIME_NS, st.integers(1, 10**9))
def test_every_name_is_legal_and_stays(template, name, folder, prefix, modified_ns, number):
    """Whatever the file is called and claims, its public_id is one Cloudinary takes, and the same every time."""
    batch = a_batch(batch_no=3)
    source = a_source(name, folder=folder, modified_ns=modified_ns)

    made = NamingRule(template).public_id(prefix, batch, source, number)

    assert NamingRule(template).public_id(prefix, batch, source, number) == made
    assert 1 <= len(made) <= MAX_PUBLIC_ID_CHARS
    assert not re.search(r"[?&#\\%<>+\s\x00-\x1f\ud800-\udfff]", made)
    assert all(part and part == part.strip(" _.") for part in made.split("/"))
    assert not any(re.match(r"v\d+$|w_", part, re.ASCII) for part in made.split("/")[:-1])


@pytest.mark.parametrize(
    ("folder", "seen"),
    [("v12", "v-12/a"), ("w_200", "w-200/a"), ("c_bank/x", "c-bank/x/a"), ("vacation", "vacation/a")],
)
def test_a_folder_is_no_version_and_no_transformation(folder, seen):
    """What a URL would misread is spelled otherwise."""
    assert named("{folder}/{stem}", "a.jpg", folder=folder) == seen


def test_names_too_long_are_cut_and_told_apart():
    """A hash of the whole name stands at the cut."""
    long = "x" * 300

    first, second = named("{folder}/{stem}", f"{long}1.jpg"), named("{folder}/{stem}", f"{long}2.jpg")

    assert len(first) == len(second) == MAX_PUBLIC_ID_CHARS
    assert first != second


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Spaziergängerin im Nebelwald – früh (2)", "spaziergangerin-im-nebelwald-fruh-2"),
        ("Straße ÆØÅ Łódź", "strasse-aeoa-lodz"),
        ("Щука в Йошкар-Оле", "shchuka-v-yoshkar-ole"),
        ("Αθήνα", "athina"),
        ("IMG_0001", "img-0001"),
        ("ﬁnal²", "final2"),
        ("İstanbul ılık", "istanbul-ilik"),
    ],
)
def test_slugs_can_be_typed(text, expected):
    """Latin, Cyrillic and Greek in plain letters."""
    assert slug(text) == expected


@given(st.text())
def test_a_slug_is_never_empty_and_always_plain(text):
    """Scripts the table does not know leave a hash, so that a name is left."""
    assert re.fullmatch(r"[a-z0-9]+(?:-[a-z0-9]+)*", slug(text))


def test_files_that_share_a_name_are_found():
    """Each clash with all its paths, in the order found; others are not mentioned."""
    rule = NamingRule("{slug}")
    names = ["Tor.jpg", "a.jpg", "tor.png", "TÖR.jpg", "b.jpg", "A.webp"]

    found = [named_asset(n, name, rule) for n, name in enumerate(names, start=1)]

    def paths(*names: str) -> tuple[PurePosixPath, ...]:
        return tuple(PurePosixPath("/photos") / name for name in names)

    assert collisions(found) == (
        Collision("tor", paths("Tor.jpg", "tor.png", "TÖR.jpg")),
        Collision("a", paths("a.jpg", "A.webp")),
    )
    assert collisions([]) == ()


@given(st.sets(ANY_NAME, min_size=2, max_size=8))
def test_the_default_rule_never_clashes(names):
    """Without a rule of the user's, names stay what they are and tell files apart."""
    assets = [named_asset(n, name, None) for n, name in enumerate(sorted(names))]

    assert collisions(assets) == ()
    assert [asset.public_id for asset in assets] == [public_id("", "photos", name) for name in sorted(names)]


@given(st.lists(st.integers(0, 3), max_size=12))
def test_collisions_name_every_file_that_shares(ids):
    """A law: the paths named are exactly those whose public_id occurs more than once."""
    assets = [replace(an_asset(n), public_id=str(wanted)) for n, wanted in enumerate(ids)]

    told = {path for clash in collisions(assets) for path in clash.paths}

    assert told == {asset.source.path for asset in assets if ids.count(int(asset.public_id)) > 1}
