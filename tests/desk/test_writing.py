"""Writing exports: one file or one an article, whole or not at all, never over what is dear."""

from __future__ import annotations

import errno
import io
import json
import os
import sqlite3
from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import Export, Selection
from fact_desk.desk.formats import FORMATS, Format, format_named
from fact_desk.desk.gathering import ExportGivenUp, ExportOptions, Gathering
from fact_desk.desk.revising import revise
from fact_desk.desk.verbs import annotations, flags
from fact_desk.desk.verbs.clearing import put_seal
from fact_desk.desk.writing import content, write_each, write_together
from fact_desk.errors import BadRequest, ExportFailed
from fact_desk.exports.csv_file import csv_chunks
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.model.annotation import Status, Tag
from fact_desk.model.article import DraftText
from fact_desk.model.stamps import new_id
from tests.desks import EDITOR, TEXT, add_article, files_in, manuscript, mark

OPTIONS = ExportOptions(CsvOptions(byte_order_mark=False), journal=True)
SECOND = TEXT.replace("Ostrelle", "Halcyrie")
EVERYTHING = Selection(tags=frozenset())
JSON, CSV, HTML = format_named("json"), format_named("csv"), format_named("report-html")


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Desk]:
    desk = Desk.make(tmp_path / "desk.factdesk", EDITOR)
    yield desk
    desk.close()


@pytest.fixture
def draft(desk: Desk) -> DraftText:
    """An article with a flagged figure before a confirmed claim, and one without a mark."""
    draft = add_article(desk)
    figure = mark(desk, draft, "14", Tag.FIGURE)
    desk.run(flags.raise_flag(desk.stamp(), figure, new_id(), "of what?"))
    claim = mark(desk, draft, "66,000 people")
    desk.run(annotations.set_status(desk.stamp(), claim, Status.CONFIRMED))
    add_article(desk, SECOND, "../../up: <b>CON</b>")
    return draft


@pytest.fixture
def out(tmp_path: Path) -> Path:
    folder = tmp_path / "out"
    folder.mkdir()
    return folder


def names_in(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir())


def written(desk: Desk, form: str, selection: Selection = EVERYTHING) -> bytes:
    return b"".join(content(format_named(form), Gathering(desk, selection), OPTIONS))


def test_the_csv_holds_every_row_once(desk: Desk, draft: DraftText) -> None:
    rows = [*Export(desk, EVERYTHING).all_rows()]
    assert written(desk, "csv") == b"".join(csv_chunks(rows, OPTIONS.csv))
    assert len(rows) == 2


def test_numbers_are_those_of_the_csv_whatever_is_selected(desk: Desk, draft: DraftText) -> None:
    (dossier,) = Gathering(desk, Selection()).dossiers()
    assert [mark.number for mark in dossier.marks] == [2]
    assert dossier.left_out == 1
    assert (dossier.editor, dossier.draft.text) == (EDITOR, TEXT)
    flagged = Selection(tags=frozenset(), flagged=True)
    (dossier,) = Gathering(desk, flagged).dossiers()
    assert [mark.number for mark in dossier.marks] == [1]


def test_a_seal_goes_with_the_dossier_and_is_broken_there_too(desk: Desk, draft: DraftText) -> None:
    one = Selection(frozenset({draft.draft.article}), frozenset())
    assert Gathering(desk, one).only().seal == ""
    figure = next(one for one in desk.look.annotations(draft.draft.id) if one.flags)
    desk.run(flags.take_back_flag(desk.stamp(), figure))
    marks = desk.look.annotations(draft.draft.id)
    desk.run(put_seal(desk.stamp(), draft, marks, (4, 0), None, new_id()))
    assert Gathering(desk, one).only().seal.startswith(f"Cleared by {EDITOR} on ")
    mark(desk, draft, "Odile Marrin")
    assert Gathering(desk, one).only().seal.startswith("Seal broken: ")


def test_json_holds_articles_without_annotations_and_the_journal(
    desk: Desk, draft: DraftText
) -> None:
    one, two = json.loads(written(desk, "json"))["articles"]
    assert [each["number"] for each in one["annotations"]] == [1, 2]
    assert one["journal"][-1]["verb"] == "set_status"
    assert (two["annotations"], two["text"]) == ([], SECOND)


def test_what_an_earlier_draft_keeps_is_counted_or_told(desk: Desk, draft: DraftText) -> None:
    revise(desk, draft.draft.article, manuscript(TEXT.rpartition("\n")[0]))
    gathering = Gathering(desk, EVERYTHING)
    (dossier,) = gathering.dossiers()
    assert (len(dossier.marks), gathering.left_behind) == (1, 1)
    record = json.loads(written(desk, "json"))["articles"][0]
    assert [(each["draft"], each["exact"]) for each in record["left_behind"]] == [
        (1, "66,000 people")
    ]


def test_what_is_damaged_is_left_out_and_counted(desk: Desk, draft: DraftText, out: Path) -> None:
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.execute("""UPDATE annotation SET "end" = 100000 WHERE tag = 'figure'""")
    for name in ("csv", "xlsx", "json", "web-annotation", "report-html", "letter-md"):
        one = Gathering(desk, Selection(frozenset({draft.draft.article}), frozenset()))
        done = write_together(desk, format_named(name), one, OPTIONS, out / name)
        assert done.left_out == 1, name


def test_one_file_an_article_under_safe_names(desk: Desk, draft: DraftText, out: Path) -> None:
    done = write_each(desk, JSON, Gathering(desk, EVERYTHING), OPTIONS, out)
    again = write_each(desk, JSON, Gathering(desk, EVERYTHING), OPTIONS, out)
    assert sorted(path.name for path in (*done.files, *again.files)) == names_in(out)
    assert names_in(out) == [
        "Ferry fares in Ostrelle rise by 14 per cent (2).json",
        "Ferry fares in Ostrelle rise by 14 per cent.json",
        "up b CON b (2).json",
        "up b CON b.json",
    ]
    assert done.annotations == 2


def test_no_link_in_the_folder_is_followed(desk: Desk, draft: DraftText, out: Path) -> None:
    elsewhere = out.parent / "elsewhere"
    (out / "Ferry fares in Ostrelle rise by 14 per cent.csv").symlink_to(elsewhere)
    (done,) = write_each(desk, CSV, Gathering(desk, EVERYTHING), OPTIONS, out).files
    assert done.name == "Ferry fares in Ostrelle rise by 14 per cent (2).csv"
    assert not elsewhere.exists()


def test_articles_without_annotations_get_no_table(desk: Desk, draft: DraftText, out: Path) -> None:
    done = write_each(desk, CSV, Gathering(desk, EVERYTHING), OPTIONS, out)
    assert (len(done.files), done.annotations) == (1, 2)


def test_a_report_takes_one_article(desk: Desk, draft: DraftText, out: Path) -> None:
    with pytest.raises(BadRequest, match="one article"):
        write_together(desk, HTML, Gathering(desk, EVERYTHING), OPTIONS, out / "all.html")
    assert not list(out.iterdir())
    one = Selection(frozenset({draft.draft.article}), frozenset())
    write_together(desk, HTML, Gathering(desk, one), OPTIONS, out / "one.html")
    assert (out / "one.html").read_bytes().startswith(b"<!DOCTYPE html>")


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_no_format_takes_the_place_of_a_source_or_a_desk(
    desk: Desk, draft: DraftText, out: Path, form: Format
) -> None:
    source = out / "ferry.md"
    source.write_text(TEXT, encoding="utf-8")
    link, folder = out / "link", out / "folder"
    link.symlink_to(source)
    folder.mkdir()
    before = files_in(out)
    gathering = Gathering(desk, Selection(frozenset({draft.draft.article})))
    for target in (source, desk.path, link, folder, out / "none" / "x", source / "x"):
        with pytest.raises(ExportFailed):
            write_together(desk, form, gathering, OPTIONS, target)
    assert files_in(out) == before
    assert desk.look.articles()


BEGINNINGS = {
    "report-html": b"<!DOCTYPE html>",
    "report-pdf": b"%PDF-",
    "report-docx": b"PK",
    "letter-docx": b"PK",
    "xlsx": b"PK",
    "csv": b"article,draft,",
}
COUNTS = {"csv": 1, "xlsx": 1, "letter-md": 1, "letter-text": 1, "letter-docx": 1, "claimreview": 0}
"""Tables take claims, letters what asks something; nobody in the article claims or says it."""


@pytest.mark.parametrize("form", FORMATS, ids=[form.name for form in FORMATS])
def test_every_format_is_written(desk: Desk, draft: DraftText, out: Path, form: Format) -> None:
    one = Selection(frozenset({draft.draft.article}), form.tags)
    target = out / f"x{form.suffix}"
    done = write_together(desk, form, Gathering(desk, one), OPTIONS, target)
    content = target.read_bytes()
    assert content.startswith(BEGINNINGS.get(form.name, b""))
    assert done.annotations == COUNTS.get(form.name, 2)
    assert form.text is (b"\0" not in content)


def test_a_folder_that_vanished(desk: Desk, draft: DraftText, out: Path) -> None:
    out.rmdir()
    with pytest.raises(ExportFailed, match="no folder"):
        write_each(desk, JSON, Gathering(desk, EVERYTHING), OPTIONS, out)


@pytest.mark.parametrize("code", [errno.ENOSPC, errno.EIO, errno.EACCES])
@pytest.mark.parametrize("name", ["csv", "xlsx", "json", "report-html"])
def test_a_disk_that_gives_out_leaves_the_older_file(
    desk: Desk,
    draft: DraftText,
    out: Path,
    monkeypatch: pytest.MonkeyPatch,
    name: str,
    code: int,
) -> None:
    target = out / "old"
    target.write_bytes(b"older")

    def fail(_descriptor: int) -> None:
        raise OSError(code, "gave out")

    monkeypatch.setattr(os, "fsync", fail)
    gathering = Gathering(desk, Selection(frozenset({draft.draft.article})))
    with pytest.raises(ExportFailed):
        write_together(desk, format_named(name), gathering, OPTIONS, target)
    monkeypatch.undo()
    assert names_in(out) == ["old"]
    assert target.read_bytes() == b"older"


def test_a_folder_that_takes_no_file(desk: Desk, draft: DraftText, out: Path) -> None:
    out.chmod(0o500)
    try:
        if os.access(out, os.W_OK):
            pytest.skip("whoever runs this may write anywhere")
        with pytest.raises(ExportFailed, match="can't be written"):
            write_each(desk, JSON, Gathering(desk, EVERYTHING), OPTIONS, out)
    finally:
        out.chmod(0o700)


def test_an_export_that_was_given_up_leaves_the_older_one(
    desk: Desk, draft: DraftText, out: Path
) -> None:
    target = out / "old.json"
    target.write_bytes(b"older")
    for patience in range(4):
        asked = iter([True] * patience)
        gathering = Gathering(desk, EVERYTHING, lambda asked=asked: next(asked, False))
        try:
            write_together(desk, JSON, gathering, OPTIONS, target)
        except ExportGivenUp:
            assert target.read_bytes() == b"older"
    assert names_in(out) == ["old.json"]
    assert json.load(io.BytesIO(target.read_bytes()))["format"] == "fact-desk articles"
