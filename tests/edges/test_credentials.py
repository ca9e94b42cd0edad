"""Secrets from the environment and from a keyring of the test's own."""

from __future__ import annotations

import traceback

import keyring
import keyring.backend
import keyring.errors
import pytest

from frontload.core.errors import CredentialsMissingError, UnclearValueError
from frontload.core.settings import Account
from frontload.edges.credentials import (
    KeyringUnavailableError,
    environment_account,
    forget_secret,
    keyring_name,
    secret_of,
    store_secret,
)

PRESS = Account("press", "demo", "123")
SECRET = "hush-hush"


class MemoryKeyring(keyring.backend.KeyringBackend):
    """A keyring that keeps secrets in a dict, or behaves as locked ones do."""

    priority = 1
    name = "memory"

    def __init__(self, *, locked: bool = False, forgetful: bool = False) -> None:
        super().__init__()
        self.kept: dict[tuple[str, str], str] = {}
        self.locked, self.forgetful = locked, forgetful

    def get_password(self, service, username):
        if self.locked:
            raise keyring.errors.KeyringLocked("the collection is locked")
        return self.kept.get((service, username))

    def set_password(self, service, username, password):
        if not self.forgetful:
            self.kept[service, username] = password

    def delete_password(self, service, username):
        if self.kept.pop((service, username), None) is None:
            raise keyring.errors.PasswordDeleteError("no such entry")


@pytest.fixture
def use_keyring():
    """Put a keyring in force for one test."""
    before = keyring.get_keyring()

    def use(backend: MemoryKeyring) -> MemoryKeyring:
        keyring.set_keyring(backend)
        return backend

    yield use
    keyring.set_keyring(before)


class TestEnvironment:
    """The account that the environment describes."""

    def test_nothing_set_is_no_account(self):
        """Most users have none."""
        assert environment_account() is None

    @pytest.mark.parametrize(
        ("url", "account", "secret"),
        [
            ("cloudinary://123:abc@demo", Account("environment", "demo", "123"), "abc"),
            ("cloudinary://123:abc@MyCloud", Account("environment", "MyCloud", "123"), "abc"),
            ("cloudinary://1%32:a%62%25@demo", Account("environment", "demo", "1%32"), "a%62%25"),
            ("cloudinary://1:a:b@demo", Account("environment", "demo", "1"), "a:b"),
            (
                "cloudinary://1:a@demo?upload_prefix=http://127.0.0.1:8000&secure=true",
                Account("environment", "demo", "1", "http://127.0.0.1:8000"),
                "a",
            ),
        ],
    )
    def test_the_url_is_taken_by_the_letter(self, monkeypatch, url, account, secret):
        """Capitals in cloud names stay, percent signs are part of the secret, as in Cloudinary's own SDK."""
        monkeypatch.setenv("CLOUDINARY_URL", url)

        found = environment_account()

        assert (found.account, found.api_secret) == (account, secret)

    @pytest.mark.parametrize(
        "url",
        [
            "https://123:hush-hush@demo", "cloudinary://demo", "cloudinary://123@demo", "cloudinary://123:hush-hush@",
            "cloudinary://:hush-hush@demo", "cloudinary://123:hush-hush@[demo", "cloudinary://123:hush-hush@de\u2100mo",
            "cloudinary://123:hush/hush@demo", "hush-hush",
        ],
    )  # fmt: skip
    def test_an_unclear_url_is_refused_without_repeating_it(self, monkeypatch, url):
        """The message shows the form that is wanted, never what was found."""
        monkeypatch.setenv("CLOUDINARY_URL", url)

        with pytest.raises(UnclearValueError, match="KEY:SECRET@CLOUD") as told:
            environment_account()

        assert "hush" not in "".join(traceback.format_exception(told.value))

    def test_an_unclear_prefix_is_refused(self, monkeypatch):
        """A prefix that is no address would send the credentials anywhere."""
        monkeypatch.setenv("CLOUDINARY_URL", "cloudinary://1:a@demo?upload_prefix=nowhere")

        with pytest.raises(UnclearValueError, match="upload prefix"):
            environment_account()

    def test_separate_variables_do_as_well(self, monkeypatch):
        """Name, key and secret together make an account; the prefix is optional."""
        for name, value in (("CLOUD_NAME", "Demo"), ("API_KEY", "123"), ("API_SECRET", SECRET)):
            assert environment_account() is None
            monkeypatch.setenv(f"CLOUDINARY_{name}", value)
        assert environment_account().account == Account("environment", "Demo", "123")

        monkeypatch.setenv("CLOUDINARY_UPLOAD_PREFIX", "https://eu.example")
        assert environment_account().account.upload_prefix == "https://eu.example"

    def test_the_secret_never_shows(self, monkeypatch):
        """Not in a repr."""
        monkeypatch.setenv("CLOUDINARY_URL", f"cloudinary://123:{SECRET}@demo")

        assert SECRET not in repr(environment_account())


class TestKeyring:
    """The OS store of secrets, as a port."""

    def test_a_secret_is_kept_and_forgotten(self, use_keyring):
        """One entry per cloud and key; forgetting twice is no error."""
        kept = use_keyring(MemoryKeyring()).kept

        store_secret(PRESS, SECRET)
        assert secret_of(PRESS) == SECRET
        assert kept == {("Frontload", "demo/123"): SECRET}

        for _ in range(2):
            forget_secret(PRESS)
        with pytest.raises(CredentialsMissingError, match="press"):
            secret_of(PRESS)

    def test_a_locked_keyring_is_told(self, use_keyring):
        """Reading means no secret, storing means no place for one."""
        use_keyring(MemoryKeyring(locked=True))

        with pytest.raises(CredentialsMissingError):
            secret_of(PRESS)
        with pytest.raises(KeyringUnavailableError, match="locked"):
            store_secret(PRESS, SECRET)

    def test_a_keyring_that_only_pretends_is_found_out(self, use_keyring):
        """What was stored is read back at once."""
        use_keyring(MemoryKeyring(forgetful=True))

        with pytest.raises(KeyringUnavailableError, match="did not keep it"):
            store_secret(PRESS, SECRET)

    def test_the_keyring_in_use_has_a_name(self, use_keyring):
        """`frontload doctor` tells it."""
        use_keyring(MemoryKeyring())

        assert keyring_name() == "memory"
