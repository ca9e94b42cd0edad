"""`frontload accounts`: Cloudinary accounts, their secrets kept in the system's keyring."""

from __future__ import annotations

import sys

import click

from frontload.cli.options import opened
from frontload.core.settings import Account
from frontload.wiring import add_account, check_destination, remove_account


@click.group("accounts")
def accounts() -> None:
    """List, add, test and remove Cloudinary accounts."""


@accounts.command("list")
def list_accounts() -> int:
    """List the accounts; the first is the default destination."""
    app = opened()
    for account in app.accounts():
        where = f" at {account.upload_prefix}" if account.upload_prefix else ""
        click.echo(f"{account.name}: cloud {account.cloud_name}, key {account.api_key}{where}")
    click.echo("sandbox: built in, needs no account")
    return 0


@accounts.command("add")
@click.argument("name")
@click.option("--cloud-name", required=True, help="As the Cloudinary console shows it.")
@click.option("--api-key", required=True)
@click.option("--upload-prefix", help="Another server than Cloudinary's, such as a sandbox.")
def add(name: str, cloud_name: str, api_key: str, upload_prefix: str | None) -> int:
    """Add an account; the secret is asked for, or read from standard input, never given as an option."""
    app = opened()
    if sys.stdin.isatty():
        secret = click.prompt("API secret", hide_input=True, err=True)
    else:
        secret = sys.stdin.readline().strip()
    if not secret:
        raise click.UsageError("The API secret is empty; type it, or give it on standard input.")
    add_account(app, Account(name, cloud_name, api_key, upload_prefix), secret)
    click.echo(f"Added “{name}”. `frontload accounts test {name}` checks it.", err=True)
    return 0


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
