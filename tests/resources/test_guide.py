"""What the guide says of keys and menus is what the window has."""

from __future__ import annotations

import re

import pytest

from fact_desk.resources import resource
from fact_desk.store.backup import KEPT
from fact_desk.window.action_table import ACTIONS

GUIDE = resource("guide.md").read_text("utf-8")
MENU_WORDS = re.compile(r"\*\*(\w+) ▸ (.+?)\*\*")
KEYS_IN_BOLD = re.compile(r"\*\*((?:Ctrl\+)?(?:Shift\+)?[A-Z0-9]|Space|Del|F1)\*\*")

# The action that each row of the tables is about, in their order.
VERDICTS = ["confirm", "correct", "corrected", "unverifiable", "not_checkable"]
DECISIONS = ["review_confirm", "review_keep", "review_correct", "review_dismiss"]
SUGGESTING = ["accept", "accept_confirmed", "dismiss_suggestion", "accept_all"]
SETTLING = ["settle_accept", "settle_place", "settle_drop", "settle_later", "settle_leave"]
MOST_USED = [
    ["tag_claim", "tag_figure", "tag_quote"],
    ["confirm"],
    ["correct"],
    ["flag"],
    ["source"],
    ["note"],
    ["next", "previous"],
    ["cycle"],
    ["delete"],
    ["undo", "redo"],
    ["find", "search"],
    ["show_article", "show_review"],
    ["open", "export"],
    ["zoom_in", "zoom_out", "zoom_reset"],
    ["keys"],
]


def shown_key(action: str) -> str:
    """The key that the window shows for an action."""
    return next(spec.keys[0] for spec in ACTIONS if spec.id == action)


def rows_after(heading: str) -> list[list[str]]:
    """The cells of the table under a heading, without its head."""
    part = GUIDE.split(f"## {heading}\n")[1].split("\n## ")[0]
    lines = [line for line in part.splitlines() if line.startswith("|")]
    return [[cell.strip() for cell in line.strip("|").split("|")] for line in lines[2:]]


def test_key_table_is_that_of_the_window() -> None:
    keys = [row[0].split(", ") for row in rows_after("The keys you will use most")]
    assert keys == [[shown_key(action) for action in actions] for actions in MOST_USED]


def test_settling_keys_are_those_of_the_window() -> None:
    keys = [row[0] for row in rows_after("When a new draft comes")]
    assert keys == [shown_key(action) for action in SETTLING]


def test_verdict_keys_are_those_of_the_window() -> None:
    keys = [row[2] for row in rows_after("Say what you found")]
    assert keys == [shown_key(action) for action in VERDICTS]


def test_keys_for_suggestions_are_those_of_the_window() -> None:
    keys = [row[0] for row in rows_after("Let marks be suggested")]
    assert keys == [shown_key(action) for action in SUGGESTING]


def test_keys_of_the_review_are_those_of_the_window() -> None:
    keys = [row[2] for row in rows_after("Review the figures")]
    assert keys == [shown_key(action) for action in DECISIONS]


def test_every_key_in_bold_does_something() -> None:
    known = {key for spec in ACTIONS for key in spec.keys}
    named = set(KEYS_IN_BOLD.findall(GUIDE))
    assert {"C", "O", "Ctrl+F", "Ctrl+Shift+Z"} <= named <= known


@pytest.mark.parametrize(("menu", "words"), MENU_WORDS.findall(GUIDE))
def test_menu_commands_are_called_so(menu: str, words: str) -> None:
    menus = {(spec.menu.replace("&", ""), spec.text.replace("&", "")) for spec in ACTIONS}
    assert (menu, words) in menus


def test_number_of_backups_is_the_one_kept() -> None:
    assert KEPT == 14
    assert "the newest fourteen" in GUIDE


def test_guide_is_short() -> None:
    assert len(GUIDE.split()) <= 2000
