"""A sample article is long enough, and its second draft changes it as an editor would."""

from __future__ import annotations

from difflib import SequenceMatcher

import pytest

from tests.seeds.reading import ARTICLES, body, published, second_draft

STRAIGHT = str.maketrans("“”’–", '""\'-')


def paragraphs(name: str) -> list[str]:
    """The blocks of a sample article, as blank lines part them, with a typewriter's marks."""
    return body(name).translate(STRAIGHT).strip().split("\n\n")


@pytest.mark.parametrize("article", ARTICLES)
def test_article_is_of_a_newspaper_length(article: str) -> None:
    assert 650 <= len(body(article).split()) <= 1050


@pytest.mark.parametrize("article", ARTICLES)
def test_second_draft_is_of_the_same_day(article: str) -> None:
    assert published(second_draft(article)) == published(article)


@pytest.mark.parametrize("article", ARTICLES)
def test_second_draft_is_another_text_but_the_same_story(article: str) -> None:
    before, after = body(article).split(), body(second_draft(article)).split()
    assert 0.75 < SequenceMatcher(None, before, after, autojunk=False).ratio() < 0.99


@pytest.mark.parametrize("article", ARTICLES)
def test_second_draft_moves_a_paragraph(article: str) -> None:
    before, after = paragraphs(article), paragraphs(second_draft(article))
    kept = [paragraph for paragraph in before if paragraph in after]
    assert kept != sorted(kept, key=after.index)


def test_articles_hold_what_the_page_must_show() -> None:
    whole = "\n".join(body(article) for article in ARTICLES)
    for mark in ("\n## ", "\n> ", "\n| ", "\n- ", "\n1. ", "](https://", "![", "[^", "*Marigold*"):
        assert mark in whole, mark


def test_articles_hold_letters_that_take_more_than_one_code_point() -> None:
    assert "✊\N{EMOJI MODIFIER FITZPATRICK TYPE-4}" in body("harbour-strike.md")
    # The first draft has e and a combining diaeresis, the second the letter in one piece.
    assert "No\N{LATIN SMALL LETTER E}\N{COMBINING DIAERESIS}lle" in body("halcyrie-ferry.md")
    assert "No\N{LATIN SMALL LETTER E WITH DIAERESIS}lle" in body("halcyrie-ferry-draft-2.md")
