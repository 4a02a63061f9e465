"""What stands in the rows of an export, which rows there are, and where they may be written."""

from __future__ import annotations

import csv
import io
import sqlite3
from collections.abc import Generator
from contextlib import closing
from dataclasses import replace
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from fact_desk.desk.desk import Desk
from fact_desk.desk.exporting import CLAIMS, Export, Selection
from fact_desk.desk.formats import format_named
from fact_desk.desk.gathering import ExportOptions, Gathering
from fact_desk.desk.verbs import annotations, articles, flags
from fact_desk.desk.writing import Written, write_together
from fact_desk.errors import ExportFailed
from fact_desk.exports.csv_file import csv_chunks
from fact_desk.exports.csv_options import CsvOptions
from fact_desk.exports.formulas import as_written
from fact_desk.exports.rows import COLUMNS
from fact_desk.model.annotation import Annotation, Claim, Quote, Status, Tag
from fact_desk.model.article import DraftText, Shelf
from fact_desk.model.fields import flag_fields
from fact_desk.model.figure import Figure
from fact_desk.model.flag import Flag, FlagState, Severity
from fact_desk.model.operation import Change, Entity, Operation
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id
from fact_desk.store.places import side_files
from tests.desks import EDITOR, TEXT, add_article, files_in, mark

ALL = Selection(tags=frozenset())
PLAIN = CsvOptions(byte_order_mark=False)
Row = dict[str, str]


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Desk]:
    """An empty desk."""
    desk = Desk.make(tmp_path / "desk.factdesk", EDITOR)
    yield desk
    desk.close()


@pytest.fixture
def draft(desk: Desk) -> DraftText:
    """An article in it."""
    return add_article(desk)


def content(desk: Desk, selection: Selection = ALL) -> bytes:
    """The whole CSV file."""
    return b"".join(csv_chunks(Export(desk, selection).all_rows(), PLAIN))


def written(desk: Desk, target: Path) -> Written:
    """The CSV file as it is written for the window and the command line."""
    options = ExportOptions(csv=PLAIN)
    return write_together(desk, format_named("csv"), Gathering(desk, ALL), options, target)


def exported(desk: Desk, selection: Selection = ALL) -> list[Row]:
    """The rows by the names of their columns."""
    text = io.StringIO(content(desk, selection).decode(), newline="")
    return [*csv.DictReader(text, strict=True)]


def words(desk: Desk, selection: Selection) -> list[str]:
    """The exact texts of the rows."""
    return [row["exact_text"] for row in exported(desk, selection)]


def test_a_claim_in_all_its_columns(desk: Desk, draft: DraftText) -> None:
    mark(desk, draft, "14", Tag.FIGURE)
    claim = mark(desk, draft, "66,000 people cross the strait each week")
    stamp = desk.stamp()
    desk.run(annotations.set_claim(stamp, claim, Claim("the board")))
    desk.run(annotations.set_note(desk.stamp(), desk.look.annotation(claim.id), "a\nb"))
    desk.run(flags.raise_flag(desk.stamp(), claim, new_id(), "ask the board"))
    wanted = annotations.set_status(
        desk.stamp(), desk.look.annotation(claim.id), Status.NEEDS_CORRECTION, "60,000"
    )
    desk.run(wanted)
    (row,) = exported(desk, Selection())
    start = TEXT.index("66,000")
    assert row == {
        "article": "Ferry fares in Ostrelle rise by 14 per cent",
        "draft": "1",
        "number": "2",
        "paragraph": "4",
        "sentence": "4",
        "exact_text": "66,000 people cross the strait each week",
        "tag": "claim",
        "status": "needs correction",
        "correction": "60,000",
        "flag": "flagged",
        "flag_reason": "ask the board",
        "value": "",
        "unit": "",
        "approximation": "",
        "speaker": "",
        "claimant": "the board",
        "source": "",
        "note": "a\nb",
        "checked_by": EDITOR,
        "checked_at": wanted.stamp.at,
        "start": str(start),
        "end": str(start + 40),
        "id": claim.id,
    }
    assert tuple(row) == COLUMNS


FIGURES = [
    (Figure(Decimal("14"), unit="percent", approximation="about"), ("14", "percent", "about")),
    (Figure(Decimal("-3.20"), unit="USD"), ("-3.20", "USD", "")),
    (Figure(low=Decimal(10), high=Decimal("12.5")), ("10..12.5", "", "")),
    (Figure(low=Decimal(200_000), unit="people"), ("200000..", "people", "")),
    (Figure(high=Decimal(9), approximation="up to"), ("..9", "", "up to")),
    (Figure(date="2025-02-13"), ("2025-02-13", "", "")),
    (Figure(Decimal("1E+3")), ("1000", "", "")),
    (Figure(Decimal(0)), ("0", "", "")),
    (Figure(), ("", "", "")),
]


@pytest.mark.parametrize(("figure", "cells"), FIGURES)
def test_how_a_figure_stands_in_its_cells(
    desk: Desk, draft: DraftText, figure: Figure, cells: tuple[str, ...]
) -> None:
    desk.run(annotations.set_figure(desk.stamp(), mark(desk, draft, "14", Tag.FIGURE), figure))
    (row,) = exported(desk)
    assert (row["value"], row["unit"], row["approximation"]) == cells


def test_details_are_those_of_the_tag(desk: Desk, draft: DraftText) -> None:
    item = mark(desk, draft, "14", Tag.FIGURE)
    details = replace(item, figure=Figure(Decimal(14), unit="percent", approximation="about"))
    desk.run(annotations.set_figure(desk.stamp(), item, details.figure))
    desk.run(annotations.set_quote(desk.stamp(), item, Quote("Odile Marrin")))
    desk.run(annotations.set_claim(desk.stamp(), item, Claim("the board")))
    names = ("value", "unit", "approximation", "speaker", "claimant")
    seen: dict[str, list[str]] = {}
    for tag in (Tag.FIGURE, Tag.QUOTE, Tag.CLAIM):
        if tag is not Tag.FIGURE:
            desk.run(annotations.retag(desk.stamp(), desk.look.annotation(item.id), tag))
        (row,) = exported(desk)
        seen[tag] = [row[name] for name in names]
    assert seen == {
        "figure": ["14", "percent", "about", "", ""],
        "quote": ["", "", "", "Odile Marrin", ""],
        "claim": ["", "", "", "", "the board"],
    }


def test_places_in_the_text(desk: Desk) -> None:
    text = "One. Two.\nThree 😀. Four? Five!\nSix."
    draft = add_article(desk, text)
    for word in ("Six", "Five", "One", "Four", "Two", "Three 😀. Four"):
        mark(desk, draft, word)
    places = [
        (row["number"], row["exact_text"], row["paragraph"], row["sentence"])
        for row in exported(desk)
    ]
    assert places == [
        ("1", "One", "1", "1"),
        ("2", "Two", "1", "2"),
        ("3", "Three 😀. Four", "2", "3"),
        ("4", "Four", "2", "4"),
        ("5", "Five", "2", "5"),
        ("6", "Six", "3", "6"),
    ]


def test_rows_stand_in_text_order(desk: Desk) -> None:
    first, second = add_article(desk), add_article(desk, "B b b", "A later one")
    for draft, start, end in (
        (second, 2, 3),
        (first, 5, 9),
        (first, 0, 5),
        (first, 5, 20),
        (second, 0, 5),
        (first, 5, 9),
    ):
        _mark(desk, draft, start, end)
    rows = exported(desk)
    assert [(row["article"], row["number"], row["start"], row["end"]) for row in rows] == [
        (TEXT.split("\n")[0], "1", "0", "5"),
        (TEXT.split("\n")[0], "2", "5", "20"),
        (TEXT.split("\n")[0], "3", "5", "9"),
        (TEXT.split("\n")[0], "4", "5", "9"),
        ("A later one", "1", "0", "5"),
        ("A later one", "2", "2", "3"),
    ]
    listed = [each.id for item in (first, second) for each in desk.look.annotations(item.draft.id)]
    assert [row["id"] for row in rows] == listed


def test_what_is_selected(desk: Desk, draft: DraftText) -> None:
    claim, figure = mark(desk, draft, "Ferry fares"), mark(desk, draft, "14", Tag.FIGURE)
    mark(desk, draft, "“We held out for six years”", Tag.QUOTE)
    other = add_article(desk, "Other words", "Other")
    mark(desk, other, "Other")
    desk.run(annotations.set_status(desk.stamp(), claim, Status.CONFIRMED))
    desk.run(flags.raise_flag(desk.stamp(), figure, new_id()))
    of_draft = frozenset((draft.draft.article,))
    cases: list[tuple[Selection, list[str]]] = [
        (Selection(), ["Ferry fares", "Other"]),
        (Selection(articles=of_draft), ["Ferry fares"]),
        (Selection(articles=frozenset(("none",))), []),
        (Selection(statuses=frozenset((Status.CONFIRMED,))), ["Ferry fares"]),
        (Selection(tags=frozenset((Tag.FIGURE,)), flagged=True), ["14"]),
        (Selection(flagged=True), []),
        (Selection(tags=frozenset(), flagged=True), ["14"]),
        (
            Selection(of_draft, CLAIMS | {Tag.FIGURE}, frozenset((Status.OPEN,))),
            ["14"],
        ),
        (ALL, ["Ferry fares", "14", "“We held out for six years”", "Other"]),
    ]
    for selection, expected in cases:
        assert words(desk, selection) == expected, selection
    assert [row["number"] for row in exported(desk, Selection(flagged=True, tags=frozenset()))] == [
        "2"
    ]


FLAGS = [
    ((), "", ""),
    ((Flag("1", explanation="too large"),), "flagged", "too large"),
    ((Flag("1", explanation="too large", reason="ask"),), "flagged", "ask"),
    ((Flag("1", explanation="a"), Flag("2", explanation="b")), "flagged", "a; b"),
    ((Flag("1", explanation="a", state=FlagState.ACCEPTED),), "flagged", "a"),
    ((Flag("1", explanation="a", state=FlagState.DISMISSED),), "", ""),
    ((Flag("1", explanation="no date", severity=Severity.INFO),), "", ""),
]


@pytest.mark.parametrize(("raised", "flag", "reason"), FLAGS)
def test_flags(
    desk: Desk, draft: DraftText, raised: tuple[Flag, ...], flag: str, reason: str
) -> None:
    item = mark(desk, draft, "14", Tag.FIGURE)
    changes = tuple(
        Change(Entity.FLAG, each.id, None, flag_fields(each, item.id)) for each in raised
    )
    desk.run(Operation(desk.stamp(), "flag", item.article, changes))
    (row,) = exported(desk)
    assert (row["flag"], row["flag_reason"]) == (flag, reason)
    assert bool(flag) == desk.look.annotation(item.id).is_flagged


def test_deleted_articles_stay_away_and_archived_ones_do_not(desk: Desk, draft: DraftText) -> None:
    mark(desk, draft, "14")
    for shelf, expected in ((Shelf.ARCHIVED, 1), (Shelf.DELETED, 0)):
        article = desk.look.article(draft.draft.article)
        desk.run(articles.put_on_shelf(desk.stamp(), article, shelf))
        assert len(exported(desk)) == expected
        assert len(exported(desk, Selection(frozenset((article.id,))))) == expected


def test_a_mark_outside_of_the_text_is_left_out(desk: Desk, draft: DraftText) -> None:
    kept, damaged = mark(desk, draft, "bicycle"), mark(desk, draft, "Ferry")
    with closing(sqlite3.connect(desk.path)) as connection, connection:
        connection.execute('UPDATE annotation SET "end" = 9999 WHERE id = ?', (damaged.id,))
    export = Export(desk, ALL)
    assert [row.id for row in export.all_rows()] == [kept.id]
    assert (export.rows, export.left_out) == (1, 1)
    assert exported(desk)[0]["number"] == "1"


def test_an_empty_desk_gives_the_names_of_the_columns(desk: Desk, tmp_path: Path) -> None:
    assert content(desk) == (",".join(COLUMNS) + "\r\n").encode()
    export = written(desk, tmp_path / "claims.csv")
    assert (export.annotations, (tmp_path / "claims.csv").read_bytes()) == (0, content(desk))


def test_the_same_desk_gives_the_same_bytes(desk: Desk, draft: DraftText, tmp_path: Path) -> None:
    for word in ("14", "May", "six years"):
        mark(desk, draft, word)
    before = content(desk)
    copy = tmp_path / "copy.factdesk"
    copy.write_bytes(b"")
    with closing(sqlite3.connect(desk.path)) as source, closing(sqlite3.connect(copy)) as target:
        source.backup(target)
    again = Desk(copy, "Somebody else")
    try:
        assert content(again) == content(desk) == before
    finally:
        again.close()


@pytest.fixture(scope="module")
def common_desk(tmp_path_factory: pytest.TempPathFactory) -> Generator[Desk]:
    """One desk for many examples: making one takes longer than all the rest."""
    desk = Desk.make(tmp_path_factory.mktemp("common") / "desk.factdesk", EDITOR)
    yield desk
    desk.close()


@settings(max_examples=40)
@given(st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1))
def test_any_words_come_out_as_they_went_in(common_desk: Desk, text: str) -> None:
    draft = add_article(common_desk, text, title=text)
    item = _mark(common_desk, draft, 0, len(text))
    common_desk.run(annotations.set_note(common_desk.stamp(), item, f"\r\n{text}"))
    rows = exported(common_desk, Selection(frozenset((item.article,))))
    (row,) = (row for row in rows if row["id"] == item.id)
    found = [as_written(row[name]) for name in ("article", "exact_text", "note", "end")]
    assert found == [text, text, f"\r\n{text}", str(len(text))]


def test_a_desk_and_a_source_are_never_overwritten(
    desk: Desk, draft: DraftText, tmp_path: Path
) -> None:
    mark(desk, draft, "14")
    source, other, link = tmp_path / "story.md", tmp_path / "other.db", tmp_path / "link.csv"
    source.write_bytes(desk.look.source(draft.draft))
    with closing(sqlite3.connect(other)) as connection, connection:
        connection.execute("CREATE TABLE notes (note TEXT)")
    link.hardlink_to(desk.path)
    before = files_in(tmp_path)
    log, memory, _ = side_files(desk.path)
    for target in (source, other, link, desk.path, log, memory):
        with pytest.raises(ExportFailed, match="choose another"):
            written(desk, target)
    assert files_in(tmp_path) == before


def test_an_older_export_is_replaced(desk: Desk, draft: DraftText, tmp_path: Path) -> None:
    target = tmp_path / "claims.csv"
    written(desk, target)
    mark(desk, draft, "14")
    written(desk, target)
    assert target.read_bytes() == content(desk)


def test_a_failing_disk_is_told(desk: Desk, draft: DraftText, tmp_path: Path) -> None:
    mark(desk, draft, "14")
    with pytest.raises(ExportFailed):
        written(desk, tmp_path / "nowhere" / "claims.csv")
    assert not (tmp_path / "nowhere").exists()


def _mark(desk: Desk, draft: DraftText, start: int, end: int) -> Annotation:
    name = new_id()
    desk.run(annotations.annotate(desk.stamp(), draft, Span(start, end), Tag.CLAIM, name))
    return desk.look.annotation(name)
