"""Groups of commands: their list in the help, and what is said to a command that is none."""

from __future__ import annotations

from collections.abc import Sequence
from difflib import get_close_matches

import click

_WHOLE = 1_000
"""Letters of a command's first sentence that the list shows: all."""


class CommandGroup(click.Group):
    """Commands whose first sentences are told whole; a misspelt one gets the nearest named."""

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The command that the first argument names; raises UsageError where it is none."""
        name = args[0]
        if not name.startswith("-") and self.get_command(ctx, name) is None:
            raise click.UsageError(_unknown(name, self.list_commands(ctx), ctx.command_path), ctx)
        return super().resolve_command(ctx, args)

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The commands with their first sentences, on as many lines as these take."""
        named = ((name, self.get_command(ctx, name)) for name in self.list_commands(ctx))
        rows = [(name, command.get_short_help_str(_WHOLE)) for name, command in named if command]
        with formatter.section("Commands"):
            formatter.write_dl(rows)


def _unknown(name: str, known: Sequence[str], path: str) -> str:
    near = get_close_matches(name.lower(), known, n=1)
    meant = f"; did you mean “{near[0]}”?" if near else ";"
    return f"There is no command “{name}”{meant} “{path} --help” lists them all."
