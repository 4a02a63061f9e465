"""The README's table of keys, written from the table of actions: python -m tests.readme_keys."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from pathlib import Path

from fact_desk.window.action_table import ACTIONS

README = Path(__file__).parent.parent / "README.md"
BEGIN = "<!-- keys: written by `python -m tests.readme_keys --write` -->\n"
END = "<!-- end of keys -->\n"


def key_table() -> Iterator[str]:
    """The lines of the table, one for each action that has a key."""
    yield "| action | keys | |"
    yield "|---|---|---|"
    for spec in ACTIONS:
        if spec.keys:
            keys = ", ".join(f"`{key}`" for key in spec.keys)
            yield f"| {spec.text.replace('&', '').rstrip('…')} | {keys} | {spec.tip} |"


def with_table(text: str) -> str:
    """The README with the table as it should be."""
    before, rest = text.split(BEGIN)
    _, after = rest.split(END)
    return f"{before}{BEGIN}\n" + "\n".join(key_table()) + f"\n\n{END}{after}"


def main(arguments: list[str]) -> int:
    """Writes the table into the README, or says whether it is up to date."""
    text = README.read_text("utf-8")
    if "--write" in arguments:
        README.write_text(with_table(text), "utf-8")
        return 0
    return int(text != with_table(text))


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
