"""The command line's root: subcommands, and every error as a message with the right exit code."""

from __future__ import annotations

import logging
import sys

import click

from frontload import __version__
from frontload.cli.accounts import accounts
from frontload.cli.exporting import export
from frontload.cli.looking import doctor, status
from frontload.cli.naming import names
from frontload.cli.planning import plan, rules
from frontload.cli.recipes import recipes
from frontload.cli.sandbox import sandbox
from frontload.cli.sending import INTERRUPTED, SOME_FAILED, WRONG_USAGE, resume, upload
from frontload.cli.smoke import smoke
from frontload.core.errors import FrontloadError

log = logging.getLogger(__name__)


def _on_smoke(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  (click's)
    if wanted:
        context.exit(smoke())


@click.group(name="frontload", context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="Frontload")
@click.option("--smoke", is_flag=True, hidden=True, is_eager=True, expose_value=False, callback=_on_smoke)
def frontload() -> None:
    """Upload what matters first.

    Without a subcommand the window opens; paths given to it are queued at once.
    """


for command in (upload, plan, names, rules, resume, status, export, doctor, recipes, accounts, sandbox):
    frontload.add_command(command)


def run_command_line(arguments: list[str]) -> int:
    """Run one subcommand and return its exit code; bad input never gets a traceback."""
    for stream in (sys.stdout, sys.stderr):
        stream.reconfigure(errors="backslashreplace")  # type: ignore[union-attr]  # text streams of the interpreter
    try:
        code = frontload.main(arguments, prog_name="frontload", standalone_mode=False)
    except click.ClickException as error:
        error.show()
        return error.exit_code
    except click.Abort:
        click.echo("Stopped.", err=True)
        return INTERRUPTED
    except BrokenPipeError:
        sys.stderr.close()  # whoever read us has gone; there is nobody to tell
        return SOME_FAILED
    except FrontloadError as error:
        click.echo(f"{error.title}.\n{error.advice}", err=True)
        return WRONG_USAGE if error.needs_setup else SOME_FAILED
    except Exception:  # the command line's last resort, as the window has one
        log.exception("the command line failed")
        click.echo(
            "Frontload made a mistake; the log file has the details (`frontload doctor` names it).", err=True
        )
        return SOME_FAILED
    return code if isinstance(code, int) else 0
