"""The command `fact-desk`: its options, and where its commands are found."""

from __future__ import annotations

import os
from importlib import import_module
from pathlib import Path

import click

from fact_desk import __version__
from fact_desk.cli.groups import CommandGroup
from fact_desk.cli.options import FILE, DeskCommand, shared_options
from fact_desk.cli.session import Session

_COMMANDS = {
    "import": "importing:import_files",
    "revise": "revising:revise",
    "articles": "listing:list_articles",
    "text": "listing:print_text",
    "annotations": "listing:list_annotations",
    "log": "listing:list_log",
    "annotate": "marking:annotate",
    "set-status": "marking:set_status",
    "flag": "marking:flag",
    "unflag": "marking:unflag",
    "retag": "marking:retag",
    "delete": "marking:delete",
    "set-figure": "figures:set_figure",
    "source": "citing:source",
    "suggest": "suggesting:suggest_marks",
    "accept-suggestions": "answering:accept_suggestions",
    "dismiss-suggestions": "answering:dismiss_suggestions",
    "untouched": "covering:untouched",
    "no-fact": "covering:no_fact",
    "clear": "covering:clear",
    "seal": "covering:seal",
    "check": "checking:check_figures",
    "findings": "checking:list_findings",
    "dismiss": "checking:dismiss",
    "accept": "checking:accept",
    "reopen": "checking:reopen",
    "rules": "checking:rules",
    "published": "knowing:published",
    "event": "knowing:event",
    "undo": "turning_back:undo",
    "redo": "turning_back:redo",
    "merge": "merging:merge",
    "disputes": "merging:disputes",
    "settle": "merging:settle",
    "compare": "merging:compare",
    "export": "exporting:export_as",
    "import-annotations": "taking_in:import_annotations",
    "backup": "keeping:backup",
    "restore": "keeping:restore",
    "rescue": "keeping:rescue",
    "doctor": "keeping:doctor",
}
"""Each command with the module and the function behind it, imported when it is called."""


class Program(CommandGroup):
    """The commands in the order of an editor's day."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names of all commands."""
        return ["open", *_COMMANDS]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of that name, or None."""
        if cmd_name not in _COMMANDS:
            return super().get_command(ctx, cmd_name)
        module, _, name = _COMMANDS[cmd_name].partition(":")
        command: object = getattr(import_module(f"fact_desk.cli.{module}"), name)
        return command if isinstance(command, click.Command) else None


@click.group(cls=Program, params=shared_options(), invoke_without_command=True)
@click.version_option(__version__, message="Fact Desk %(version)s")
@click.pass_context
def program(context: click.Context) -> None:
    """Mark up an article's claims, figures and quotes, check them, export them.

    Without a command the window opens, on the desk used last.

    An ARTICLE is named by its id, by the beginning of its id, or by its title, all as “fact-desk
    articles” lists them; an ID is that of an annotation, or its beginning.
    """
    if context.invoked_subcommand is None:
        _open_window(context, ())


@program.command("open", cls=DeskCommand)
@click.argument("files", nargs=-1, required=True, type=FILE, metavar="FILE...")
@click.pass_context
def open_files(context: click.Context, files: tuple[Path, ...]) -> None:
    """Open the window with these articles, imported if they are new."""
    _open_window(context, files)


def _open_window(context: click.Context, files: tuple[Path, ...]) -> None:
    session = context.find_object(Session)
    if session is not None:
        if session.editor:
            # As if it had been set before the start; the window asks for no more than that.
            os.environ["FACT_DESK_EDITOR"] = session.editor
        context.exit(session.open_window(session.desk, files))
