"""`frontload`: with a subcommand the command line, else the window."""

from __future__ import annotations

import atexit
import os
import sys
from typing import NoReturn

from frontload.cli.exit_codes import INTERRUPTED, SOME_FAILED, WRONG_USAGE

SUBCOMMANDS = frozenset(
    {"upload", "plan", "names", "resume", "status", "export", "doctor", "recipes", "rules", "accounts", "sandbox"}
)
FIRST_PAINT = "--first-paint"  # not in the help: packages are tried and starts are measured with it


def main() -> int:
    """Run the program and return its exit code."""
    import multiprocessing

    multiprocessing.freeze_support()  # a frozen app starts its workers by starting itself
    try:
        return start(sys.argv[1:])
    except KeyboardInterrupt:  # before anything had begun
        return INTERRUPTED


def end(code: int) -> NoReturn:
    """End the process at once, with what `atexit` knows done.

    Taking the interpreter apart costs every command a tenth of a second, and gives back what the system takes
    back by itself; mypy ends in the same way (`hard_exit` in its util.py).
    """
    atexit._run_exitfuncs()
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except (OSError, ValueError):  # whoever read us has gone
            code = code or SOME_FAILED
    os._exit(code)


def start(arguments: list[str]) -> int:
    """Open what the arguments ask for; raises `KeyboardInterrupt`."""
    until_painted = arguments == [FIRST_PAINT]
    if until_painted:
        arguments = []
    if arguments and (arguments[0] in SUBCOMMANDS or arguments[0].startswith("-")):
        from frontload.head_start import give_head_start

        give_head_start(arguments[0])
        from frontload.cli.commands import run_command_line

        end(run_command_line(arguments))
    # a path that is not there beside others that are is told in the window, which takes those in
    if arguments and (_is_word(arguments[0]) or not any(map(os.path.lexists, arguments))):
        from difflib import get_close_matches

        unknown = arguments[0]
        close = get_close_matches(unknown, SUBCOMMANDS, n=1)
        hint = f"Did you mean `frontload {close[0]}`?" if close else "`frontload --help` lists the commands."
        sys.stderr.write(f"“{unknown}” is neither a file nor a command. {hint}\n")
        return WRONG_USAGE
    try:
        from frontload.gui.app import run_window
    except ImportError as error:
        sys.stderr.write(
            f"The window cannot open: {error}.\n"
            "`make run` in a checkout names the missing system libraries; `frontload upload PATH` needs none.\n"
        )
        return WRONG_USAGE
    return run_window(arguments, until_painted=until_painted)


def _is_word(argument: str) -> bool:
    """Tell whether what stands where a command may stand is meant as one: no file, and no place for one."""
    return not os.path.lexists(argument) and os.sep not in argument and (os.altsep or os.sep) not in argument


if __name__ == "__main__":
    sys.exit(main())
