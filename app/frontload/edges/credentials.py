"""Secrets: the OS keyring, or the environment. Nowhere else, and never in a repr."""

from __future__ import annotations

import os
from dataclasses import dataclass, field
from urllib.parse import parse_qs, urlsplit

from frontload.core.errors import CredentialsMissingError, FixableError, UnclearValueError
from frontload.core.settings import Account

SERVICE = "Frontload"
ENVIRONMENT_ACCOUNT = "environment"


class KeyringUnavailableError(FixableError):
    """This system offers no place for secrets; evidence: the reason."""

    code = "keyring_unavailable"
    title_form = "The secret cannot be stored: {0}"
    advice_form = "Unlock or install the system's keyring, or set CLOUDINARY_URL in the environment instead."


@dataclass(frozen=True, slots=True)
class EnvironmentAccount:
    """The account that CLOUDINARY_URL or CLOUDINARY_CLOUD_NAME and its companions describe."""

    account: Account
    api_secret: str = field(repr=False)


def environment_account() -> EnvironmentAccount | None:
    """Return the environment's account, or None; raises `UnclearValueError` for a URL that names none.

    Parsed here and not by the SDK, which lower-cases cloud names and keeps one account a process
    (cloudinary.md §1).
    """
    url = os.environ.get("CLOUDINARY_URL", "")
    if not url:
        cloud, key, secret = (
            os.environ.get(f"CLOUDINARY_{name}", "") for name in ("CLOUD_NAME", "API_KEY", "API_SECRET")
        )
        if not (cloud and key and secret):
            return None
        prefix = os.environ.get("CLOUDINARY_UPLOAD_PREFIX") or None
        return EnvironmentAccount(Account(ENVIRONMENT_ACCOUNT, cloud, key, prefix), secret)
    try:
        parts = urlsplit(url)
    except ValueError:
        # no "from": Python's message quotes the address, secret included
        raise _unusable_url() from None
    cloud = parts.netloc.rpartition("@")[2]  # not .hostname, which lower-cases
    if parts.scheme != "cloudinary" or not (cloud and parts.username and parts.password):
        raise _unusable_url()
    prefix = parse_qs(parts.query).get("upload_prefix", [None])[0]
    return EnvironmentAccount(Account(ENVIRONMENT_ACCOUNT, cloud, parts.username, prefix), parts.password)


def _unusable_url() -> UnclearValueError:
    """Return the error for a CLOUDINARY_URL that names no account, without a letter of it."""
    return UnclearValueError("CLOUDINARY_URL", "what the environment says", "cloudinary://KEY:SECRET@CLOUD")


def secret_of(account: Account) -> str:
    """Return the account's secret from the keyring; raises `CredentialsMissingError`. May take a prompt."""
    import keyring
    from keyring.errors import KeyringError

    try:
        secret = keyring.get_password(SERVICE, _entry(account))
    except KeyringError as error:
        raise CredentialsMissingError(account.name) from error
    if not secret:
        raise CredentialsMissingError(account.name)
    return secret


def store_secret(account: Account, secret: str) -> None:
    """Put the secret into the keyring and read it back; raises `KeyringUnavailableError`.

    Read back because a locked Secret Service reports itself as usable (desktop.md §4).
    """
    import keyring
    from keyring.errors import KeyringError, NoKeyringError

    try:
        keyring.set_password(SERVICE, _entry(account), secret)
        stored = keyring.get_password(SERVICE, _entry(account))
    except NoKeyringError as error:
        raise KeyringUnavailableError("this system has no keyring") from error
    except KeyringError as error:
        raise KeyringUnavailableError((str(error) or type(error).__name__).rstrip(".")) from error
    if stored != secret:
        raise KeyringUnavailableError("the keyring did not keep it")


def forget_secret(account: Account) -> None:
    """Delete the account's secret; not an error if there is none."""
    import keyring
    from keyring.errors import KeyringError

    try:
        keyring.delete_password(SERVICE, _entry(account))
    except KeyringError:
        return


def keyring_name() -> str:
    """Return the name of the keyring in use, for `frontload doctor`."""
    import keyring

    return str(keyring.get_keyring().name)


def _entry(account: Account) -> str:
    return f"{account.cloud_name}/{account.api_key}"
