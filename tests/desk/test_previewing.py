"""A look at an export before it is written: its beginning, and how much of the whole it is."""

from __future__ import annotations

from collections.abc import Generator
from pathlib import Path

import pytest

from fact_desk.desk import previewing
from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import Selection
from fact_desk.desk.formats import FORMATS, format_named
from fact_desk.desk.gathering import ExportGivenUp, ExportOptions, Gathering
from fact_desk.desk.previewing import Preview, preview
from fact_desk.desk.writing import content
from fact_desk.exports.rows import COLUMNS
from fact_desk.model.annotation import Tag
from fact_desk.model.article import DraftText
from tests.desks import EDITOR, TEXT, add_article, mark

OPTIONS = ExportOptions()
EVERYTHING = Selection(tags=frozenset())


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Desk]:
    desk = Desk.make(tmp_path / "desk.factdesk", EDITOR)
    yield desk
    desk.close()


@pytest.fixture
def draft(desk: Desk) -> DraftText:
    draft = add_article(desk, title="Ferries \u202eand <b>boats</b>")
    mark(desk, draft, "14", Tag.FIGURE)
    mark(desk, draft, "66,000 people")
    return draft


def of(name: str, desk: Desk, selection: Selection = EVERYTHING) -> Preview:
    return preview(format_named(name), Gathering(desk, selection), OPTIONS)


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_every_format_shows_something(desk: Desk, draft: DraftText, form: object) -> None:
    name = next(each.name for each in FORMATS if each is form)
    seen = of(name, desk)
    kinds = (bool(seen.text), bool(seen.rows), bool(seen.pdf))
    assert kinds == (name not in ("xlsx", "report-pdf"), name == "xlsx", name == "report-pdf")
    # Nothing in it can turn the words around it.
    assert "\u202e" not in seen.text
    if seen.text and name != "claimreview":
        assert "66,000 people" in seen.text


def test_short_texts_are_shown_whole(desk: Desk, draft: DraftText) -> None:
    for name in ("letter-text", "letter-md", "csv"):
        form, gathering = format_named(name), Gathering(desk, EVERYTHING)
        whole = b"".join(content(form, gathering, OPTIONS)).decode("utf-8-sig")
        shown = whole.replace("\r\n", "\n").replace("\u202e", "▯")
        assert of(name, desk).text == shown, name


def test_long_ones_are_cut_and_it_is_said(
    desk: Desk, draft: DraftText, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(previewing, "SHOWN", 100)
    seen = of("json", desk)
    assert (len(seen.text), seen.notice) == (100, "The first 100 characters.")


def test_a_sheet_is_a_table(desk: Desk, draft: DraftText, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(previewing, "_ROWS", 1)
    seen = of("xlsx", desk)
    assert seen.rows[0] == COLUMNS
    assert (len(seen.rows), seen.notice) == (2, "The first 1 rows.")


def test_of_several_articles_the_first_that_has_marks(desk: Desk, draft: DraftText) -> None:
    add_article(desk, f"{TEXT}\nNothing is marked here.")
    third = add_article(desk, f"{TEXT}\nMore.")
    mark(desk, third, "14", Tag.FIGURE)
    assert of("csv", desk).notice == "The first of 2 articles."
    assert of("json", desk).notice.startswith("The first of 3 articles.")
    assert of("csv", desk, Selection(frozenset({third.draft.article}), frozenset())).notice == ""


def test_nothing_to_show(desk: Desk) -> None:
    add_article(desk)
    add_article(desk, f"{TEXT}\nMore.")
    assert of("csv", desk) == Preview(notice="No annotation is chosen.")


def test_a_preview_that_nobody_wants_ends(desk: Desk, draft: DraftText) -> None:
    gathering = Gathering(desk, EVERYTHING, lambda: False)
    with pytest.raises(ExportGivenUp):
        preview(format_named("letter-md"), gathering, OPTIONS)
