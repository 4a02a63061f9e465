"""An article in pieces: nothing of it is lost, and each mark begins and ends once."""

from __future__ import annotations

from hypothesis import given, settings

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.report.lanes import LANES
from fact_desk.exports.report.setting import Group, picture_words, set_article
from fact_desk.model.annotation import Tag
from fact_desk.model.layout import RunKind
from tests.exports.report.dossiers import dossiers, read, strike


def _as_it_is(text: str) -> str:
    return text


def _set(dossier: Dossier) -> list[Group]:
    return set_article(dossier, _as_it_is)


@settings(max_examples=100, deadline=None)
@given(dossiers())
def test_pieces_are_the_text_and_all_marks_begin(dossier: Dossier) -> None:
    lines = [line for group in _set(dossier) for line in group.lines]
    text = "\n".join(line.words for line in lines if line.block.has_line)
    assert text == dossier.draft.text
    begun = [mark.number for line in lines for piece in line.pieces for mark in piece.begins]
    assert begun == [mark.number for mark in dossier.marks]


@settings(max_examples=100, deadline=None)
@given(dossiers())
def test_a_piece_lies_under_the_marks_that_cover_it(dossier: Dossier) -> None:
    for group in _set(dossier):
        for piece in (piece for line in group.lines for piece in line.pieces):
            if piece.aside is not None or not piece.words:
                continue
            end = piece.start + len(piece.words)
            spans = [mark.numbered.annotation.span for mark in piece.marks]
            assert all(span.start <= piece.start and end <= span.end for span in spans)
            over = [one for one in dossier.marks if one.annotation.span.holds(piece.start)]
            assert {mark.tag for mark in piece.marks} == {one.annotation.tag for one in over}
            assert len(piece.marks) == len(over) or len(dossier.marks) > LANES
            assert len({(mark.tag, mark.lane) for mark in piece.marks}) == len(piece.marks)


def test_a_mark_over_two_paragraphs_starts_in_one_and_ends_in_the_other() -> None:
    dossier = read("Fares rise.\n\nFerries wait.", ("rise.\nFerries", Tag.CLAIM))
    pieces = [piece for group in _set(dossier) for line in group.lines for piece in line.pieces]
    marked = [(piece.words, mark.starts, mark.ends) for piece in pieces for mark in piece.marks]
    assert marked == [("rise.", True, False), ("Ferries", False, True)]


def test_marks_of_one_tag_take_different_lanes() -> None:
    words = "Fares rise by 14 per cent in May."
    marks = [(words[:end], Tag.CLAIM) for end in range(10, 20)]
    first = _set(read(words, *marks))[0].lines[0].pieces[0]
    assert [mark.lane for mark in first.marks] == list(range(LANES))
    assert len(first.begins) == len(marks)


def test_tables_code_and_line_breaks_are_groups() -> None:
    dossier = read("a  \nb\n\n```\nc\nd\n```\n\n| e | f |\n|---|---|\n| g | h |\n")
    groups = [[line.words for line in group.lines] for group in _set(dossier)]
    assert groups == [["a", "b"], ["c", "d"], ["e", "f", "g", "h"]]
    assert [[line.words for line in row] for row in _set(dossier)[2].rows()] == [
        ["e", "f"],
        ["g", "h"],
    ]


def test_asides_are_no_words_of_the_article() -> None:
    pieces = [piece for group in _set(strike()) for line in group.lines for piece in line.pieces]
    asides = [(piece.aside, piece.words) for piece in pieces if piece.aside]
    assert asides == [
        (RunKind.FOOTNOTE_REFERENCE, "1"),
        (RunKind.PICTURE, "[Picture from pictures.example] "),
    ]


def test_a_broken_address_of_a_picture_is_no_host() -> None:
    assert picture_words("https://[broken", named=False) == "[Picture]"
