"""Accounts and their secrets: where each is found, kept and forgotten."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from frontload.core.errors import (
    CredentialsMissingError,
    FixableError,
    SecretUnstoredError,
    UnknownNameError,
)
from frontload.core.settings import SANDBOX, Account, Settings

if TYPE_CHECKING:
    from collections.abc import Mapping
    from contextlib import ExitStack

    from frontload.core.settings import SecretKey
    from frontload.edges.cloudinary.uploader import Credentials
    from frontload.wiring import App


def credentials_of(app: App, leases: ExitStack, destination: str) -> Credentials:
    """Return what it takes to speak to *destination*; starts or joins the sandbox and holds it until *leases* end.

    Raises `CredentialsMissingError`, `SandboxUnavailableError` or `UnknownNameError`. May block for seconds.
    """
    from frontload.edges.cloudinary.uploader import Credentials
    from frontload.edges.credentials import environment_account
    from frontload.edges.sandbox_process import lease, start_or_join

    if destination == SANDBOX:
        sandbox = start_or_join(app.folders.log, app.settings.sandbox_linger_s)
        leases.enter_context(lease(sandbox))
        return Credentials(SANDBOX, sandbox.cloud_name, sandbox.api_key, sandbox.api_secret, sandbox.upload_prefix)
    found = environment_account()
    if found and found.account.name == destination:
        account, secret = found.account, found.api_secret
    else:
        accounts = {account.name: account for account in app.settings.accounts}
        if destination not in accounts:
            raise UnknownNameError("destination", destination, ", ".join(app.destinations()))
        account = accounts[destination]
        secret = secret_for(app, account)
    return credentials_for(account, secret)


def secret_for(app: App, account: Account) -> str:
    """Return an account's secret: what is in memory, the environment's for the same key, else the keyring's.

    Empty for an unsigned preset, which has none. Raises `CredentialsMissingError`.
    """
    from frontload.edges.credentials import environment_account, secret_of

    if account.unsigned_preset:
        return ""
    if (in_memory := app.secrets_in_memory.get(account.secret_key)) is not None:
        return in_memory
    found = environment_account()
    is_same = found is not None and found.account.secret_key == account.secret_key
    return found.api_secret if found is not None and is_same else secret_of(account)


def credentials_for(account: Account, api_secret: str) -> Credentials:
    """Return what it takes to speak to *account*."""
    from frontload.edges.cloudinary.uploader import Credentials

    return Credentials(
        account=account.name,
        cloud_name=account.cloud_name,
        api_key=account.api_key,
        api_secret=api_secret,
        upload_prefix=account.upload_prefix,
        unsigned_preset=account.unsigned_preset,
        overwrite=account.overwrite,
        eager=account.eager,
    )


def add_account(app: App, account: Account, api_secret: str) -> None:
    """Keep the secret, if it has one, in the keyring, then the rest in the settings file.

    Raises `KeyringUnavailableError`.
    """
    from frontload.edges import credentials, settings_file

    if not account.unsigned_preset:
        credentials.store_secret(account, api_secret)
    settings_file.add_account(app.folders.settings, account)


def remove_account(app: App, name: str) -> None:
    """Forget an account and its secret; raises `UnknownNameError`."""
    from frontload.edges import credentials, settings_file

    settings_file.remove_account(app.folders.settings, name)
    for account in app.settings.accounts:
        if account.name == name:
            credentials.forget_secret(account)


@dataclass(frozen=True, slots=True)
class Saved:
    """The app as it is now, and by account name whose secret has no place that lasts, or is not known at all."""

    app: App
    lacking: Mapping[str, FixableError]


def save_settings(app: App, settings: Settings, secrets: Mapping[str, str]) -> Saved:
    """Keep what was changed, and *secrets* by account name.

    A secret that the keyring does not take stays in memory. Those of accounts that left are forgotten. Raises
    `UnclearValueError` or `FolderUnusableError`; nothing is kept then.
    """
    from frontload.edges.settings_file.changes import save_changes

    save_changes(app.folders.settings, app.settings, settings)
    in_memory, unstored = _stored_secrets(app, settings, secrets)
    now = replace(app, settings=settings, complaints=(), secrets_in_memory=in_memory)
    return Saved(now, {**_missing_secrets(app, now, secrets), **unstored})


def _stored_secrets(
    app: App, settings: Settings, secrets: Mapping[str, str]
) -> tuple[Mapping[SecretKey, str], Mapping[str, FixableError]]:
    """Put *secrets* into the keyring; return what has to stay in memory, and why by account name."""
    from frontload.edges import credentials

    wanted = {account.secret_key for account in settings.accounts}
    for account in app.settings.accounts:
        if account.secret_key not in wanted:
            credentials.forget_secret(account)
    in_memory = {key: secret for key, secret in app.secrets_in_memory.items() if key in wanted}
    unstored: dict[str, FixableError] = {}
    for account in settings.accounts:
        if (secret := secrets.get(account.name)) is None:
            continue
        try:
            credentials.store_secret(account, secret)
        except credentials.KeyringUnavailableError as error:
            in_memory[account.secret_key] = secret
            unstored[account.name] = SecretUnstoredError(account.name, error.args[0])
        else:
            in_memory.pop(account.secret_key, None)
    return in_memory, unstored


def _missing_secrets(before: App, now: App, secrets: Mapping[str, str]) -> dict[str, FixableError]:
    """Return by account name what is missing of those that are new and came without a secret."""
    known = {account.secret_key for account in before.settings.accounts}
    missing: dict[str, FixableError] = {}
    for account in now.settings.accounts:
        if account.name in secrets or account.secret_key in known:
            continue
        try:
            secret_for(now, account)
        except CredentialsMissingError as error:
            missing[account.name] = error
    return missing


def keyring_name() -> str:
    """Return the name of the keyring in use."""
    from frontload.edges import credentials

    return credentials.keyring_name()
