"""`frontload accounts`: Cloudinary accounts, their secrets kept in the system's keyring."""

from __future__ import annotations

import sys

import click

from frontload.cli.options import opened
from frontload.core.overwrite import Overwrite
from frontload.core.settings import Account
from frontload.wiring import check_destination
from frontload.wiring.accounts import add_account, remove_account


@click.group("accounts")
def accounts() -> None:
    """List, add, test and remove Cloudinary accounts."""


@accounts.command("list")
def list_accounts() -> int:
    """List the accounts; the first is the default destination."""
    app = opened()
    for account in app.accounts():
        where = f" at {account.upload_prefix}" if account.upload_prefix else ""
        by = f"unsigned preset {account.unsigned_preset}" if account.unsigned_preset else f"key {account.api_key}"
        policy = f", overwrites {account.overwrite}" if account.overwrite is not Overwrite.NEVER else ""
        click.echo(f"{account.name}: cloud {account.cloud_name}, {by}{where}{policy}")
    click.echo("sandbox: built in, needs no account")
    return 0


@accounts.command("add")
@click.argument("name")
@click.option("--cloud-name", required=True, help="As the Cloudinary console shows it.")
@click.option("--api-key", default="", help="As the console shows it; none with --unsigned.")
@click.option("--upload-prefix", help="Another server than Cloudinary's, such as a sandbox.")
@click.option("--unsigned", metavar="PRESET", help="An unsigned upload preset in place of key and secret.")
@click.option(
    "--overwrite",
    type=click.Choice([policy.value for policy in Overwrite]),
    default=Overwrite.NEVER.value,
    show_default=True,
    help="What becomes of another image stored under the same name.",
)
@click.option("--eager", metavar="T|T", help="Transformations that Cloudinary makes of each image on arrival.")
def add(
    name: str,
    cloud_name: str,
    api_key: str,
    upload_prefix: str | None,
    unsigned: str | None,
    overwrite: str,
    eager: str | None,
) -> int:
    """Add an account; the secret is asked for, or read from standard input, never given as an option.

    With --unsigned there is none. Such an account can be told neither to overwrite nor to make transformations: its
    preset decides.
    """
    app = opened()
    account = Account(name, cloud_name, api_key, upload_prefix, unsigned, Overwrite(overwrite), eager)
    add_account(app, account, "" if unsigned else _asked_secret())
    click.echo(f"Added “{name}”. `frontload accounts test {name}` checks it.", err=True)
    return 0


def _asked_secret() -> str:
    if sys.stdin.isatty():
        secret = str(click.prompt("API secret", hide_input=True, err=True))
    else:
        secret = sys.stdin.readline().strip()
    if not secret:
        raise click.UsageError("The API secret is empty; type it, or give it on standard input.")
    return secret


@accounts.command("test")
@click.argument("name")
def test(name: str) -> int:
    """Ask Cloudinary whether it accepts the account."""
    app = opened()
    click.echo(check_destination(app, app.destination(name)))
    return 0


@accounts.command("remove")
@click.argument("name")
def remove(name: str) -> int:
    """Remove an account and its secret; nothing at Cloudinary changes."""
    remove_account(opened(), name)
    click.echo(f"Removed “{name}”.", err=True)
    return 0
