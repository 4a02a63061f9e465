"""The words around a figure: whole where they are short, cut around it where they are long."""

from __future__ import annotations

import pytest

from fact_desk.model.article import Draft, DraftText
from fact_desk.model.flag import Evidence
from fact_desk.model.span import Span
from fact_desk.text.reading import read_pasted
from fact_desk.window.review.passages import Passage, passages, sentence_around

TABLE = """# Ships

| Port | 2025 | 2026 |
|---|---|---|
| Quay 🚢 | 10 | 20 |
| Pier | 5 | 5 |
| Total | 15 | 26 |

The 26 ships came in. Nobody counted twice.

Elsewhere 20 ships were seen, {filler} and then some more of them.
""".replace("{filler}", "as the keeper of the log says, " * 20)


def draft_of(text: str) -> DraftText:
    """The text as an article of its own."""
    read = read_pasted(text)
    draft = Draft("d", "a", 1, "body", "here", read.format, read.words, "")
    return DraftText(draft, read.text, read.layout)


def place(draft: DraftText, words: str, number: int = 0) -> Span:
    """The place of the words, the first one or a later one."""
    start = -1
    for _ in range(number + 1):
        start = draft.text.index(words, start + 1)
    return Span(start, start + len(words))


def lit(passage: Passage) -> list[str]:
    return [span.of(passage.words) for span in passage.lit]


def test_a_table_is_shown_by_its_rows() -> None:
    draft = draft_of(TABLE)
    total = place(draft, "26", 1)
    parts = [place(draft, "20", 2), place(draft, "5", 2), total]
    evidence = [Evidence(span, span.of(draft.text)) for span in parts]
    assert [span.of(draft.text) for span in parts] == ["20", "5", "26"]
    shown = passages(draft, evidence, total)
    assert [one.words for one in shown] == [
        "Quay 🚢  ·  10  ·  20",
        "Pier  ·  5  ·  5",
        "Total  ·  15  ·  26",
    ]
    assert [lit(one) for one in shown] == [["20"], ["5"], ["26"]]
    assert [one.doubted for one in shown[:2]] == [None, None]
    assert shown[2].doubted == shown[2].lit[0]


def test_the_doubted_figure_leads_and_other_paragraphs_are_cut_short() -> None:
    draft = draft_of(TABLE)
    doubted, other = place(draft, "26", 2), place(draft, "20", 3)
    shown = passages(draft, [Evidence(doubted, "26"), Evidence(other, "20")], doubted)
    assert shown[0].words == "The 26 ships came in. Nobody counted twice."
    assert lit(shown[0]) == ["26"]
    assert shown[1].words.startswith("Elsewhere 20 ships")
    assert shown[1].words.endswith("…")
    assert lit(shown[1]) == ["20"]
    assert len(shown[1].words) < 140


@pytest.mark.parametrize(
    ("text", "words", "shown"),
    [
        ("It is short. We saw 12 ships. Then none.", "12 ships", "We saw 12 ships."),
        ("🚢 🚢 We saw 12 ships.", "12 ships", "🚢 🚢 We saw 12 ships."),
    ],
)
def test_a_sentence_is_shown_whole(text: str, words: str, shown: str) -> None:
    draft = draft_of(text)
    passage = sentence_around(draft, place(draft, words))
    assert passage.words == shown
    assert lit(passage) == [words]


def test_a_long_sentence_is_cut_between_words_on_both_sides() -> None:
    draft = draft_of(f"{'one after the other ' * 30}we saw 12 ships {'come and go ' * 30}again.")
    passage = sentence_around(draft, place(draft, "12 ships"))
    assert passage.words.startswith("…")
    assert passage.words.endswith("…")
    assert lit(passage) == ["12 ships"]
    assert passage.words.strip("…").split()[0] in ("one", "after", "the", "other")
    assert len(passage.words) < 200
