"""`frontload`: with a subcommand the command line, else the window."""

from __future__ import annotations

import sys

SUBCOMMANDS = frozenset(
    {"upload", "plan", "resume", "status", "export", "doctor", "recipes", "accounts", "sandbox"}
)
USAGE_ERROR = 2


def main() -> int:
    """Run the program and return its exit code."""
    import multiprocessing

    multiprocessing.freeze_support()  # a frozen app starts its workers by starting itself
    arguments = sys.argv[1:]
    if arguments and (arguments[0] in SUBCOMMANDS or arguments[0].startswith("-")):
        from frontload.cli.commands import run_command_line

        return run_command_line(arguments)
    try:
        from frontload.gui.app import run_window
    except ImportError as error:
        sys.stderr.write(
            f"The window cannot open: {error}.\n"
            "`make run` in a checkout names the missing system libraries; `frontload upload PATH` needs none.\n"
        )
        return USAGE_ERROR
    return run_window(arguments)


if __name__ == "__main__":
    sys.exit(main())
