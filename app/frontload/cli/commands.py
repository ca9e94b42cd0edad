"""The command line's root: subcommands, and every error as a message with the right exit code."""

from __future__ import annotations

import logging
import sys
from typing import Any

import click

from frontload import __version__
from frontload.cli.exit_codes import INTERRUPTED, SOME_FAILED, WRONG_USAGE
from frontload.core.errors import FrontloadError

log = logging.getLogger(__name__)


class Commands(click.Group):
    """The subcommands, each imported when it is asked for: none waits for what only the others need."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002  (click's)
        """Return their names, as the help lists them."""
        return [
            "upload", "plan", "names", "rules", "resume", "status", "export", "doctor", "recipes", "accounts",
            "sandbox",
        ]  # fmt: skip

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002  (click's)
        """Return the one of that name, which its module has under the same name."""
        home: Any
        match cmd_name:  # statements, not names put together: packages are made of what imports say
            case "upload" | "resume":
                from frontload.cli import sending as home
            case "plan" | "rules":
                from frontload.cli import planning as home
            case "status" | "doctor":
                from frontload.cli import looking as home
            case "names":
                from frontload.cli import naming as home
            case "export":
                from frontload.cli import exporting as home
            case "recipes":
                from frontload.cli import recipes as home
            case "accounts":
                from frontload.cli import accounts as home
            case "sandbox":
                from frontload.cli import sandbox as home
            case _:
                return None
        found = getattr(home, cmd_name)
        return found if isinstance(found, click.Command) else None


def _on_smoke(context: click.Context, _: click.Parameter, wanted: bool) -> None:  # noqa: FBT001  (click's)
    if wanted:
        from frontload.cli.smoke import smoke

        context.exit(smoke())


@click.group(
    name="frontload",
    cls=Commands,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)
@click.version_option(__version__, prog_name="Frontload")
@click.option("--smoke", is_flag=True, hidden=True, is_eager=True, expose_value=False, callback=_on_smoke)
def frontload() -> None:
    """Upload what matters first.

    Without a subcommand the window opens; paths given to it are queued at once.
    """


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
