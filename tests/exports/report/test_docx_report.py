"""The report as a Word document: comments at the very words, and what goes back in."""

from __future__ import annotations

import io
import time
from dataclasses import replace

import docx
import pytest
from hypothesis import given, settings

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.printable import valid_in_xml
from fact_desk.exports.report.docx_report import report_docx
from fact_desk.model.annotation import Tag
from fact_desk.text.reading import read_source
from tests.exports.attacks import OWN
from tests.exports.report.dossiers import dossiers, hostile, read, strike
from tests.exports.report.word import COMMENTS, changed, opened, part


def _exact(dossier: Dossier) -> list[str]:
    return [valid_in_xml(mark.annotation.target.exact) for mark in dossier.marks]


def test_the_comments_stand_at_the_words() -> None:
    dossier = strike()
    word = opened(report_docx(dossier))
    # The last annotation is in a footnote: its comment stands where the note is referred to.
    *in_text, _ = _exact(dossier)
    commented = sorted(words for words in word.commented.values() if words)
    assert commented == sorted(in_text)
    assert len(word.comments) == len(dossier.marks)
    assert {author for author, _ in word.comments.values()} == {"Ines Varga"}


def test_a_comment_says_what_was_found() -> None:
    dossier = read("Fares rise by 14 per cent.", ("14 per cent", Tag.FIGURE))
    annotation = replace(dossier.marks[0].annotation, correction="12 per cent", note="ask\nagain")
    mark = replace(dossier.marks[0], annotation=annotation)
    word = opened(report_docx(replace(dossier, marks=(mark,))))
    said = "1. Figure: Unchecked\nShould read: 12 per cent\nNote: ask\nagain"
    assert word.comments == {"0": ("Ines Varga", said)}


@settings(max_examples=12, deadline=None)
@given(dossiers())
def test_any_article_opens_and_keeps_its_words(dossier: Dossier) -> None:
    file = report_docx(dossier)
    docx.Document(io.BytesIO(file))
    word = opened(file)
    said = "".join("".join(word.article).split())
    notes = "".join("".join(word.notes).split())
    for block in dossier.draft.layout.blocks:
        words = "".join(valid_in_xml(block.span.of(dossier.draft.text)).split())
        assert words in said or words in notes
    assert len(word.comments) == len(word.commented) == len(dossier.marks)


@pytest.mark.parametrize("words", [*OWN, "\x00\ufffe\ud800 \x1b \r x"])
def test_no_attack_becomes_markup(words: str) -> None:
    word = opened(report_docx(hostile(words)))
    assert word.article == [valid_in_xml(words)]
    assert word.links == []


def test_nothing_of_the_machine_is_in_it() -> None:
    properties = docx.Document(io.BytesIO(report_docx(strike()))).core_properties
    assert properties.title == "Quillhaven dockers turn down “final” offer as fruit rots at anchor"
    assert (properties.author, properties.last_modified_by) == ("Henrike Sallow", "Ines Varga")
    assert properties.comments == ""
    assert properties.created is not None
    assert properties.created.year == 2026


def test_links_are_links_and_bad_ones_words() -> None:
    dossier = read("[a](https://ostrelle.example/?a=1&b=2) and [b](ftp://b.example)")
    word = opened(report_docx(dossier))
    assert word.links == ["https://ostrelle.example/?a=1&b=2"]
    assert word.article == ["a and b"]


def test_footnotes_are_words_own() -> None:
    word = opened(report_docx(strike()))
    assert [note.strip() for note in word.notes][2:] == [
        "Result as announced by the Merrowshire Ballot Office on 12 March. "
        "Seven spoilt papers are left out."
    ]


ROUND_TRIPS = [
    "# Title\n\nOne *two* **three** [four](https://a.example) five.\n\n> Quoted.\n\nEnd.",
    "- one\n- two\n  1. deep\n  2. deeper\n- three\n\n3. three\n4. four\n",
    "| a | b |\n|---|--:|\n| c | 1.5 |\n\nAfter.\n\n| d |\n|---|\n| e |\n",
    "line one  \nline two\n\n---\n\nLast 😀 שלום e\u0301 漢字.",
    "![Pickets at the gate](https://a.example/x.jpg)\n\nText with *`code`* in it.",
]


@pytest.mark.parametrize("markdown", ROUND_TRIPS)
def test_what_goes_back_in_is_the_same_text(markdown: str) -> None:
    dossier = read(markdown)
    back = read_source(report_docx(dossier), "report.docx")
    assert back.text == dossier.draft.text
    assert back.notices == ("The fact sheet of a Fact Desk report was left out.",)


@pytest.mark.parametrize("words", [*OWN, "\x00\ufffe\ud800 \x1b \r x", "a\u00ad\ufdd0\n\n\tb"])
def test_its_own_comments_are_known_whatever_they_say(words: str) -> None:
    back = read_source(report_docx(hostile(words)), "report.docx")
    assert back.comments == ()
    assert "The fact sheet and 1 comment of a Fact Desk report were left out." in back.notices
    assert not any("comment" in notice for notice in back.notices[1:])


def test_comments_bear_the_time_of_this_place(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("TZ", "CET-1")
    time.tzset()
    try:
        word = report_docx(strike())
    finally:
        monkeypatch.undo()
        time.tzset()
    assert 'w:date="2026-03-14T10:30:00"' in part(word, COMMENTS)


def test_it_begins_with_what_it_is_and_the_title() -> None:
    first, title, about, counts, *_ = opened(report_docx(strike())).paragraphs
    assert first == "Fact-checking report"
    assert title == strike().article.title
    assert about.startswith("Henrike Sallow · 13 Mar 2026 · draft 2")
    assert counts.startswith("8 annotations")


def test_a_report_of_nothing_marked_says_so() -> None:
    assert "Nothing is marked." in opened(report_docx(read("Fares rise."))).paragraphs


def test_comments_of_others_come_back_at_their_spans() -> None:
    dossier = strike()
    others = changed(report_docx(dossier), COMMENTS, (' w:initials="FD', ' w:initials="OM'))
    back = read_source(others, "report.docx")
    in_text = [mark.annotation.span for mark in dossier.marks[:-1]]
    assert sorted(comment.span for comment in back.comments) == sorted(in_text)
    assert back.text == dossier.draft.text
    assert (back.title, back.byline) == (dossier.article.title, dossier.article.byline)
