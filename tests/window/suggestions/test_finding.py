"""Suggestions are found beside the window, for the draft that is open and no other."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from pytestqt.qtbot import QtBot

from fact_desk.desk import proposing
from fact_desk.model.article import Draft, DraftText
from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.span import Span
from fact_desk.window.suggestions.finding import LONG, Finding, Found

_LINE = "The harbour took in 4,120 crates on Monday, said Inspector Maude Ferrand. "


def draft_of(words: str, name: str = "d") -> DraftText:
    """A draft of one paragraph."""
    layout = Layout((Block(BlockKind.PARAGRAPH, Span(0, len(words))),))
    return DraftText(Draft(name, "a", 1, "b", "story.md", "markdown", 3, ""), words, layout)


class Looking:
    """A finder, and what it has found."""

    def __init__(self) -> None:
        self.finder = Finding(lambda: Span(0, 40))
        self.came: list[Found] = []
        self.finder.found.connect(self.came.append)


@pytest.fixture
def looking(qtbot: QtBot) -> Iterator[Looking]:
    """A finder that is waited for at the end."""
    found = Looking()
    yield found
    found.finder.wait()


def test_a_short_draft_is_found_at_once(qtbot: QtBot, looking: Looking) -> None:
    draft = draft_of(_LINE)
    looking.finder.look_through(draft)
    qtbot.waitUntil(lambda: looking.finder.is_idle, timeout=5_000)
    (found,) = looking.came
    assert found.whole
    assert found.draft is draft
    assert "4,120 crates" in [one.target.exact for one in found.would_be.values()]
    assert found.would_be.keys() == found.proposals.keys()


def test_of_a_long_draft_what_is_in_sight_comes_first(qtbot: QtBot, looking: Looking) -> None:
    lines = [f"{_LINE}{number} crates came on." for number in range(LONG // 80)]
    text = "\n".join(lines)
    blocks: list[Block] = []
    start = 0
    for line in lines:
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(line))))
        start += len(line) + 1
    draft = DraftText(draft_of("").draft, text, Layout(tuple(blocks)))
    looking.finder.look_through(draft)
    qtbot.waitUntil(lambda: looking.finder.is_idle, timeout=10_000)
    first, whole = looking.came
    assert (first.whole, whole.whole) == (False, True)
    assert 0 < len(first.proposals) < len(whole.proposals) / 4
    assert first.proposals.keys() <= whole.proposals.keys()


def test_what_is_not_wanted_any_more_is_dropped(qtbot: QtBot, looking: Looking) -> None:
    later = draft_of(_LINE, "later")
    looking.finder.look_through(draft_of(_LINE * 200, "first"))
    qtbot.wait(5)
    looking.finder.look_through(later)
    qtbot.waitUntil(lambda: looking.finder.is_idle, timeout=10_000)
    assert [found.draft for found in looking.came] == [later]
    looking.finder.look_through(later)
    looking.finder.look_through(None)
    assert looking.finder.is_idle
    qtbot.wait(30)
    assert len(looking.came) == 1


def test_after_an_error_it_goes_on(
    qtbot: QtBot, looking: Looking, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_draft: DraftText) -> list[proposing.Proposal]:
        raise ArithmeticError("a bug of ours")

    working: list[bool] = []
    looking.finder.working_changed.connect(working.append)
    draft = draft_of(_LINE)
    with monkeypatch.context() as patched, qtbot.captureExceptions() as raised:
        patched.setattr(proposing, "propose", fail)
        looking.finder.look_through(draft)
        qtbot.waitUntil(lambda: looking.finder.is_idle, timeout=5_000)
    assert [kind for kind, *_ in raised] == [ArithmeticError]
    assert working[-1] is False
    looking.finder.look_through(draft)
    qtbot.waitUntil(lambda: len(looking.came) == 1, timeout=5_000)
