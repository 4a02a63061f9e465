"""The README says what is so."""

from __future__ import annotations

from tests.readme_keys import README, with_table


def test_the_readme_has_the_keys_of_the_action_table() -> None:
    text = README.read_text("utf-8")
    assert text == with_table(text), "write it anew: python -m tests.readme_keys --write"
