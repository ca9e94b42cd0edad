"""The man page of the command line, made from the commands themselves."""

from __future__ import annotations

from datetime import UTC, datetime

import click

from frontload import __version__
from frontload.cli.commands import frontload


def manual(made_at: datetime) -> str:
    """Return frontload(1) as roff, dated *made_at*."""
    context = click.Context(frontload, info_name="frontload")
    lines = [
        f'.TH FRONTLOAD 1 "{made_at.astimezone(UTC):%Y-%m-%d}" "Frontload {__version__}" "User Commands"',
        ".SH NAME",
        "frontload \\- upload what matters first",
        ".SH SYNOPSIS",
        ".B frontload",
        ".RI [ PATH ...]",
        ".br",
        ".B frontload",
        ".I COMMAND",
        ".RI [ OPTION ]...",
        ".SH DESCRIPTION",
        "Prepares images and delivers them to Cloudinary, or to a stand\\-in on this computer, in the order of",
        "their deadlines and levels. Without a command the window opens; paths given to it are queued at once.",
        ".SH COMMANDS",
    ]
    lines += _commands(frontload, context)
    lines += [
        ".SH EXIT STATUS",
        *_listed("0", "All was delivered, or skipped on purpose."),
        *_listed("1", "Some images failed, or something that was checked is not right."),
        *_listed("2", "Wrong usage or configuration."),
        *_listed("130", "Interrupted; the queue is kept, and \\fBfrontload resume\\fR goes on with it."),
        ".SH ENVIRONMENT",
        *_listed("FRONTLOAD_HOME", "Keeps data, settings, cache and logs under this one folder."),
        *_listed("CLOUDINARY_URL", "An account, as cloudinary://KEY:SECRET@CLOUD."),
        ".SH FILES",
        "\\fBfrontload doctor\\fR names the folders with the settings, the queue and the log.",
    ]
    return "\n".join(lines) + "\n"


def _command(command: click.Command, parent: click.Context) -> list[str]:
    context = click.Context(command, info_name=command.name, parent=parent)
    usage = " ".join(command.collect_usage_pieces(context))
    lines = [f'.SS "{context.command_path}"']
    lines += [f"\\fI{escaped(usage)}\\fR", ".PP", escaped((command.help or "").strip())]
    for parameter in command.get_params(context):
        record = parameter.get_help_record(context)
        if record and isinstance(parameter, click.Option) and "--help" not in record[0]:
            lines += _listed(escaped(record[0]), escaped(record[1]))
    if isinstance(command, click.Group):
        lines += _commands(command, context)
    return lines


def _commands(group: click.Group, context: click.Context) -> list[str]:
    found = (group.get_command(context, name) for name in group.list_commands(context))
    return [line for command in found if command for line in _command(command, context)]


def _listed(term: str, words: str) -> list[str]:
    return [".TP", f".B {term}", words]


def escaped(text: str) -> str:
    """Return plain text as roff that shows it letter by letter."""
    plain = text.replace("\\", "\\e").replace("-", "\\-")
    return "\n".join(f"\\&{line}" if line.startswith((".", "'")) else line for line in plain.splitlines())
