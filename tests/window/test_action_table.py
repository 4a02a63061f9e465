"""What the menus are made from: each entry can be told from the others of its menu by a letter."""

from __future__ import annotations

from collections import Counter

import pytest

from fact_desk.window.action_spec import Scope
from fact_desk.window.action_table import ACTIONS

MENUS = [*dict.fromkeys(spec.menu for spec in ACTIONS)]
MOST = 22
"""Entries of a menu that a small screen has room for, lines between them not counted."""

# Settling takes the place of the review in its menu: only one of the two is ever of use.
_PARTS = [(menu, settling) for menu in MENUS for settling in (False, True)]


def _letter(text: str) -> str:
    return text[text.index("&") + 1].lower() if "&" in text else ""


@pytest.mark.parametrize(("menu", "settling"), _PARTS)
def test_no_two_entries_have_the_same_letter(menu: str, settling: bool) -> None:
    texts = [
        spec.text
        for spec in ACTIONS
        if spec.menu == menu and (spec.scope is Scope.SETTLING) is settling
    ]
    letters = Counter(_letter(text) for text in texts if _letter(text))
    assert [letter for letter, count in letters.items() if count > 1] == []


def test_menus_have_different_letters_and_fit_a_small_screen() -> None:
    assert len({_letter(menu) for menu in MENUS}) == len(MENUS)
    assert max(Counter(spec.menu for spec in ACTIONS).values()) <= MOST


def test_every_action_has_a_name_of_its_own() -> None:
    assert len({spec.id for spec in ACTIONS}) == len(ACTIONS)
