"""What is to be known of a drop before a byte leaves: each fact with its sentence, files and remedies."""

from __future__ import annotations

from dataclasses import replace
from pathlib import PurePosixPath

import pytest

from fakes import a_delivery, a_rendition, an_asset
from frontload.core.asset import Failure, Handling, Marks
from frontload.core.errors import (
    CollisionError,
    CredentialsMissingError,
    FileUnreadableError,
    UnreadableImageError,
    UplinkDownError,
)
from frontload.core.events import (
    AssetDelivered,
    AssetFailed,
    AssetPrepared,
    AssetQueued,
    AssetRemoved,
    AssetSkipped,
    DestinationAccepted,
    NameTaken,
    PathUnreadable,
    RunChanged,
    TwinFound,
)
from frontload.core.limits import Limits
from frontload.core.overwrite import Overwrite
from frontload.core.preflight import REMEDIES, FindingKind, Preflight, Remedy
from frontload.core.recipe import BUILT_IN_RECIPES
from frontload.core.settings import Account, Settings
from frontload.core.states import AssetState, RunState

FREE = Limits(image_bytes=10_485_760, image_px=25_000_000)  # cloudinary.md §5, the free plan
ORIGINAL, WEB = Handling("press", "original"), Handling("press", "web")
SKIPPED = {"state": AssetState.SKIPPED, "delivery": a_delivery(9)}


def an_image(asset_no=1, *, size_bytes=1000, width_px=None, height_px=None, **facts):
    """Return an asset of known size in pixels."""
    asset = an_asset(asset_no, size_bytes=size_bytes, **facts)
    return replace(asset, source=replace(asset.source, marks=Marks(width_px=width_px, height_px=height_px)))


FORTY_FIVE_MEGAPIXELS = an_image(width_px=8256, height_px=5504, handling=ORIGINAL)
HUGE = a_rendition(1, 100_000_000)


def findings_of(*events):
    """Return what a preflight makes of events; this machine decodes 250 megapixels."""
    preflight = Preflight(BUILT_IN_RECIPES, 250e6)
    for event in events:
        preflight.hear(event)
    return preflight.findings()


@pytest.mark.parametrize(
    ("events", "kind", "sentence"),
    [
        (
            [NameTaken(an_asset(2), place="a/1.jpg")],
            FindingKind.COLLISION,
            "1 image would get the name of another one in the queue (“photos/0002”) and will not be sent.",
        ),
        (
            [NameTaken(an_asset(2), url="https://x"), NameTaken(an_asset(3), url="https://y")],
            FindingKind.NAME_TAKEN,
            "2 images would get the name of something delivered before (“photos/0002”): it is not overwritten.",
        ),
        (
            [TwinFound(an_asset(2), "a/1.jpg")],
            FindingKind.DUPLICATE,
            "1 image has the same bytes as another (a/1.jpg): sent once for all.",
        ),
        (
            [AssetSkipped(an_asset(no, **SKIPPED)) for no in (1, 2)],
            FindingKind.DELIVERED_BEFORE,
            "2 images were delivered before and are skipped.",
        ),
        (
            [PathUnreadable(1, PurePosixPath("/card/1.jpg"), FileUnreadableError("permission denied"))],
            FindingKind.UNREADABLE,
            "1 file cannot be sent. The file cannot be opened: permission denied.",
        ),
        (
            [AssetFailed(an_asset(failure=Failure.of(UnreadableImageError("it is empty"))))],
            FindingKind.UNREADABLE,
            "1 file cannot be sent. Not a readable image: it is empty.",
        ),
        (
            [AssetQueued(an_image(width_px=20_000, height_px=20_000))],
            FindingKind.TOO_MANY_PIXELS,
            "1 image has more than 250 megapixels, which is the limit.",
        ),
        (
            [DestinationAccepted("press", FREE), AssetQueued(an_image(size_bytes=11_000_000, handling=ORIGINAL))],
            FindingKind.TOO_LARGE,
            "1 image is larger than the 10 MB that the account takes.",
        ),
        (
            [AssetQueued(FORTY_FIVE_MEGAPIXELS), DestinationAccepted("press", FREE)],
            FindingKind.TOO_MANY_PIXELS,
            "1 image has more than 25 megapixels, which is the limit.",
        ),
        (
            [DestinationAccepted("press", FREE), AssetPrepared(an_image(rendition=HUGE, handling=WEB))],
            FindingKind.TOO_LARGE,
            "1 image is larger than the 10 MB that the account takes.",
        ),
    ],
)  # fmt: skip
def test_each_kind_is_said_in_one_sentence(events, kind, sentence):
    """With the number of files, an example where it helps, and what will happen if nobody does anything."""
    (finding,) = findings_of(*events)

    assert (finding.kind, finding.sentence) == (kind, sentence)
    assert len(finding.paths) == len([event for event in events if not isinstance(event, DestinationAccepted)])


@pytest.mark.parametrize(
    "event",
    [
        AssetQueued(
            an_image(size_bytes=40_000_000, width_px=8256, height_px=5504, handling=WEB)
        ),  # made smaller here
        AssetQueued(an_image(size_bytes=40_000_000, handling=Handling("other", "original"))),  # not asked yet
        AssetQueued(an_image(size_bytes=40_000_000, handling=WEB)),  # its pixels are not known yet
        AssetQueued(an_image(size_bytes=40_000_000, handling=Handling("press", "no such recipe"))),
        AssetQueued(an_image(size_bytes=40_000_000, handling=Handling("press", "press@eager"))),  # it cannot be
        AssetPrepared(an_image(rendition=a_rendition(), handling=WEB)),
        RunChanged(RunState.HALTED, UplinkDownError("host", "refused")),
        RunChanged(RunState.PAUSED),
    ],
)
def test_what_is_fine_or_not_certain_is_not_said(event):
    """A finding is a fact; a guess is none."""
    assert findings_of(DestinationAccepted("press", FREE), event) == ()


def test_what_was_delivered_is_over_no_limit():
    """Once it is there, whatever the numbers said."""
    huge = an_image(size_bytes=40_000_000, handling=ORIGINAL)

    assert findings_of(DestinationAccepted("press", FREE), AssetQueued(huge), AssetDelivered(huge)) == ()


def test_missing_credentials_come_first_and_have_no_files():
    """Nothing will be sent for want of them; the advice says what to do."""
    error = CredentialsMissingError("press")

    first, second = findings_of(
        AssetSkipped(an_asset(2, **SKIPPED)), RunChanged(RunState.HALTED, error), RunChanged(RunState.HALTED, error)
    )

    assert (first.kind, first.sentence, first.paths) == (FindingKind.NO_CREDENTIALS, str(error), ())
    assert first.remedies == (Remedy.ACCOUNT,)
    assert (second.is_harmless, first.is_harmless) == (True, False)


def test_unreadable_files_are_told_apart_by_their_reason():
    """Two reasons are two findings, each with its files."""
    found = findings_of(
        *(
            PathUnreadable(1, PurePosixPath(name), FileUnreadableError(why))
            for name, why in [("/a", "permission denied"), ("/b", "no such file"), ("/c", "permission denied")]
        )
    )

    assert [[str(path) for path in finding.paths] for finding in found] == [["/a", "/c"], ["/b"]]
    assert all((finding.asset_nos, finding.remedies) == ((), ()) for finding in found)  # never in the queue


def troubled(asset_no=1, why="the file is empty (0 bytes)", **facts):
    """Return an asset whose header could not be read."""
    asset = an_asset(asset_no, **facts)
    return replace(asset, source=replace(asset.source, trouble=Failure.of(UnreadableImageError(why))))


def test_a_header_that_cannot_be_read_is_found_before_a_byte_leaves_and_can_be_left_out():
    """With the reason, one finding a reason."""
    empty, also_empty, text = troubled(1), troubled(2), troubled(3, why="it is a web page")

    first, second = findings_of(*map(AssetQueued, (empty, also_empty, text)))

    assert first.sentence == "2 files cannot be sent. Not a readable image: the file is empty (0 bytes)."
    assert (first.kind, first.asset_nos, first.remedies) == (FindingKind.UNREADABLE, (1, 2), (Remedy.SKIP,))
    assert (second.detail, second.asset_nos) == ("Not a readable image: it is a web page", (3,))


def test_leaving_a_file_out_takes_its_variants_along():
    """It is one file on the sheet, and all that came of it goes."""
    source = troubled(1).source

    (finding,) = findings_of(*(AssetQueued(replace(an_asset(no), source=source)) for no in (1, 2)))

    assert (len(finding.paths), finding.asset_nos) == (1, (1, 2))


def test_a_decoders_word_replaces_the_look_at_the_header():
    """The file stands on the sheet once, with what the decoder says."""
    found = troubled(1)
    failed = replace(found, failure=Failure.of(UnreadableImageError("it is damaged")))

    (finding,) = findings_of(AssetQueued(found), AssetFailed(failed))

    assert finding.sentence == "1 file cannot be sent. Not a readable image: it is damaged."


def test_what_is_out_of_the_queue_is_no_finding_any_more():
    """Taken out by hand, it has been dealt with; what failed for it has not."""
    taken = [NameTaken(an_asset(no), place="a/1.jpg") for no in (2, 3)]
    failed = AssetFailed(an_asset(3, failure=Failure.of(CollisionError("x"))))

    (finding,) = findings_of(*taken, AssetRemoved(an_asset(2)), failed)

    assert finding.asset_nos == (3,)
    apart = PathUnreadable(1, PurePosixPath("/b"), FileUnreadableError("no such file"))
    assert [found.asset_nos for found in findings_of(apart, *taken, AssetRemoved(an_asset(2)))] == [(), (3,)]
    assert findings_of(taken[0], AssetRemoved(an_asset(2))) == ()


def test_who_overwrites_is_not_told_of_names_that_are_taken():
    """The account's policy says what becomes of them, or the batch's; two files of one name are told anyway."""
    preflight = Preflight(BUILT_IN_RECIPES, 250e6, frozenset({"press"}))
    mine = an_asset(2, handling=WEB)

    preflight.hear(NameTaken(mine, url="https://x"))
    assert preflight.findings() == ()

    careful = replace(mine, handling=replace(WEB, overwrite=Overwrite.NEVER))
    preflight.hear(NameTaken(careful, url="https://x"))
    assert [finding.kind for finding in preflight.findings()] == [FindingKind.NAME_TAKEN]

    preflight.hear(AssetRemoved(careful))
    preflight.hear(NameTaken(mine, place="a/1.jpg"))
    assert [finding.kind for finding in preflight.findings()] == [FindingKind.COLLISION]


def test_every_kind_has_its_remedies():
    """So a sheet can offer buttons for whatever is found."""
    assert REMEDIES.keys() == set(FindingKind)


def test_the_settings_tell_who_overwrites():
    """By the account's policy, either of the two."""
    policies = {"a": Overwrite.NEVER, "b": Overwrite.IF_CHANGED, "c": Overwrite.ALWAYS}
    accounts = tuple(Account(name, "demo", "1", overwrite=policy) for name, policy in policies.items())

    assert Settings(accounts=accounts).overwriting == {"b", "c"}
