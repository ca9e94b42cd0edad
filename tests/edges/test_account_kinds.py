"""Accounts of every kind: unsigned presets, overwrite policies, eager transformations, and several in one run."""

from __future__ import annotations

from dataclasses import replace

import cloudinary
import cloudinary.api
import pytest

from edges.pictures import encoded, photo
from edges.uplink import JPEG, Sender, credentials_for, rendition_of, shipment
from frontload.core.errors import (
    CollisionError,
    PresetRejectedError,
    RejectedError,
    UnclearValueError,
    UnknownNameError,
)
from frontload.core.overwrite import Overwrite
from frontload.core.settings import Account
from frontload.edges.cloudinary.chunks import CHUNK_LEAST_BYTES
from frontload.edges.cloudinary.parameters import upload_fields
from sandbox_process import start_sandbox

OTHER = encoded(photo(150, 200), "JPEG")
LARGE = JPEG + bytes(CHUNK_LEAST_BYTES)


@pytest.fixture
def send_as(shared_sandbox, tmp_path):
    """A function that returns a checked sender with other credentials than the usual."""
    shared_sandbox.set_faults()
    made = []

    def make(**changes):
        sender = Sender(tmp_path, credentials_for(shared_sandbox, **changes), chunk_above_bytes=len(LARGE) - 1)
        made.append(sender)
        sender.uploader.check("sandbox")
        return sender

    yield make
    for each in made:
        each.uploader.close()


def preset(sandbox, name: str, *, unsigned: bool) -> dict:
    """Make an upload preset and return what speaks by it: no key, no secret."""
    cloudinary.api.create_upload_preset(name=name, unsigned=unsigned, tags="by-preset", **sandbox.cloudinary)
    return {"api_key": "", "api_secret": "", "unsigned_preset": name}


class TestUnsigned:
    """An upload preset in place of a secret."""

    def test_it_delivers_and_adds_what_the_preset_says(self, send_as, shared_sandbox):
        """Under our name, with our tags and the preset's; nothing is signed."""
        sender = send_as(**preset(shared_sandbox, "desk", unsigned=True))

        delivery = sender.send(shipment("unsigned/goal", tags=("match",)))

        kept = cloudinary.api.resource("unsigned/goal", **shared_sandbox.cloudinary)
        assert delivery.etag == rendition_of(JPEG).etag
        assert sorted(kept["tags"]) == ["by-preset", "match"]
        assert sender.uploader.folder_mode("sandbox") == "unknown"

    def test_it_never_overwrites(self, send_as, shared_sandbox):
        """The same bytes again are a success, others a collision."""
        sender = send_as(**preset(shared_sandbox, "keep", unsigned=True))
        sender.send(shipment("unsigned/keep"))

        again = sender.send(shipment("unsigned/keep"))
        for policy in (None, Overwrite.ALWAYS):
            with pytest.raises(CollisionError):
                sender.send(shipment("unsigned/keep", OTHER, overwrite=policy), OTHER)

        assert again.existing
        assert shared_sandbox.stored_counts()["unsigned/keep"] == 1

    def test_a_preset_that_is_missing_or_wants_a_signature_is_found_by_the_check(self, send_as, shared_sandbox):
        """Before a byte of an image leaves, with what to do in the console."""
        signed = preset(shared_sandbox, "signed", unsigned=False)
        for wrong in (signed, {**signed, "unsigned_preset": "nowhere"}):
            with pytest.raises(PresetRejectedError, match="unsigned preset in the Cloudinary console"):
                send_as(**wrong)

    def test_what_an_unsigned_call_may_not_say_stays_unsaid(self, shared_sandbox):
        """No overwrite, no eager, no key, no signature: any of them would be refused."""
        credentials = credentials_for(shared_sandbox, unsigned_preset="desk")
        rendition = replace(rendition_of(JPEG), transformation="e_upscale")

        fields = dict(
            upload_fields(shipment(rendition=rendition), credentials, folders_apart=True, overwriting=True)
        )

        assert fields.keys() == {"public_id", "timestamp", "upload_preset", "asset_folder"}

    def test_what_it_may_not_be_asked_for_is_refused_plainly(self, shared_sandbox):
        """An incoming transformation is what would be stored: without it something else would."""
        credentials = credentials_for(shared_sandbox, unsigned_preset="desk")
        rendition = replace(rendition_of(JPEG), transformation="c_limit,w_100", incoming=True)

        with pytest.raises(RejectedError, match="cannot be asked to transform"):
            upload_fields(shipment(rendition=rendition), credentials, folders_apart=False, overwriting=False)

    @pytest.mark.parametrize(
        "facts", [{"overwrite": Overwrite.ALWAYS}, {"overwrite": Overwrite.IF_CHANGED}, {"eager": "w_400"}]
    )
    def test_an_account_that_wants_it_all_the_same_is_refused(self, facts):
        """When it is added, in words, not when its images come back."""
        with pytest.raises(UnclearValueError, match="unsigned preset"):
            Account("press", "demo", unsigned_preset="desk", **facts)

    def test_neither_key_nor_preset_is_no_account(self):
        """One of them it has to have."""
        with pytest.raises(UnclearValueError):
            Account("press", "demo")


class TestOverwriting:
    """Another image under the same name."""

    def test_never_says_that_it_is_there(self, send_as):
        """The usual policy."""
        sender = send_as()
        sender.send(shipment("policy/never"))

        with pytest.raises(CollisionError):
            sender.send(shipment("policy/never", OTHER), OTHER)

    @pytest.mark.parametrize(("one", "another"), [(JPEG, OTHER), (LARGE, LARGE + b"x")], ids=["whole", "in chunks"])
    def test_if_changed_replaces_another_and_leaves_the_same(self, send_as, shared_sandbox, one, another):
        """The same is not stored again, so its version and whatever a CDN has of it stay."""
        sender, name = send_as(overwrite=Overwrite.IF_CHANGED), f"policy/changed-{len(one)}"
        sender.send(shipment(name, one), one)

        same = sender.send(shipment(name, one), one)
        changed = sender.send(shipment(name, another), another)

        assert same.existing
        assert changed.etag == rendition_of(another).etag
        assert shared_sandbox.stored_counts()[name] == 2

    def test_always_stores_anew(self, send_as, shared_sandbox):
        """Also the same bytes, under a new version."""
        sender = send_as(overwrite=Overwrite.ALWAYS)
        first = sender.send(shipment("policy/always"))

        again = sender.send(shipment("policy/always"))

        assert again.url != first.url
        assert shared_sandbox.stored_counts()["policy/always"] == 2

    def test_a_batch_s_own_policy_counts_before_the_account_s(self, send_as, shared_sandbox):
        """Either way round."""
        careful, careless = send_as(), send_as(overwrite=Overwrite.ALWAYS)
        careful.send(shipment("policy/batch"))

        with pytest.raises(CollisionError):
            careless.send(shipment("policy/batch", OTHER, overwrite=Overwrite.NEVER), OTHER)
        changed = careful.send(shipment("policy/batch", OTHER, overwrite=Overwrite.IF_CHANGED), OTHER)

        assert changed.etag == rendition_of(OTHER).etag
        assert shared_sandbox.stored_counts()["policy/batch"] == 2

    def test_what_a_cdn_keeps_is_thrown_away_with_what_is_overwritten(self, shared_sandbox):
        """Else the old picture would be shown for a month."""
        credentials = credentials_for(shared_sandbox)
        signed = [
            dict(upload_fields(shipment(), credentials, folders_apart=False, overwriting=overwriting))
            for overwriting in (True, False)
        ]

        assert (signed[0]["overwrite"], signed[0]["invalidate"]) == ("1", "1")
        assert signed[1]["overwrite"] == "0"
        assert "invalidate" not in signed[1]

    def test_a_policy_nobody_knows_is_said(self):
        """With those that there are."""
        with pytest.raises(UnknownNameError, match="if-changed"):
            Overwrite.named("sometimes")


def test_eager_transformations_are_asked_for_beside_the_recipe_s_own(shared_sandbox):
    """And nobody waits for them."""
    credentials = credentials_for(shared_sandbox, eager="w_400|w_800")
    rendition = replace(rendition_of(JPEG), transformation="e_upscale")

    fields = dict(upload_fields(shipment(rendition=rendition), credentials, folders_apart=False, overwriting=False))

    assert (fields["eager"], fields["eager_async"]) == ("e_upscale|w_400|w_800", "1")


def test_two_accounts_live_in_one_uploader(shared_sandbox, tmp_path):
    """Each call has its own configuration, and the process's own is never touched."""
    other = start_sandbox(tmp_path / "other", folder_mode="dynamic")
    try:
        found = {"press": credentials_for(shared_sandbox), "shop": credentials_for(other)}
        sender = Sender(tmp_path, found)
        for name in found:
            sender.uploader.check(name)

        urls = [sender.send(shipment("both/goal", destination=name)).url for name in found]

        assert [sandbox.stored_counts()["both/goal"] for sandbox in (shared_sandbox, other)] == [1, 1]
        assert urls[0] != urls[1]
        assert cloudinary.config().cloud_name is None
        sender.uploader.close()
    finally:
        other.stop()
