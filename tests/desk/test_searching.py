"""Search finds what stands in the desk now, takes any words literally, and marks what it found."""

from __future__ import annotations

from collections.abc import Callable, Generator
from contextlib import closing
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import delete, set_note, set_status
from fact_desk.desk.verbs.articles import put_on_shelf, rename
from fact_desk.model.annotation import Annotation, Status
from fact_desk.model.article import DraftText, Shelf
from fact_desk.store.search import MARK_END, MARK_START, Found, Hit, as_query
from tests.desks import EDITOR, add_article, mark

FERRY = (
    "Ferry fares in Ostrelle\n"
    "The ferry to Halcyrie costs 66,000 crowns a year, said No. 10.\n"
    "A naïve café owner’s 3.2% rise; e-mail: Ines_Varga (b. 1961) 😀 called it “too much”."
)
BOATS = "Boats of Ostrelle\nThe boats came back on Monday, and no ferry with them."
NUL = "Odd one\nBefore\0behind the gap"


@pytest.fixture(scope="module")
def desk(tmp_path_factory: pytest.TempPathFactory) -> Generator[Desk]:
    """A desk of three articles that no test here changes."""
    with closing(Desk.make(tmp_path_factory.mktemp("search") / "a.factdesk", EDITOR)) as made:
        ferry, _, _ = (add_article(made, text) for text in (FERRY, BOATS, NUL))
        marked = mark(made, ferry, "66,000 crowns a year")
        made.run(set_note(made.stamp(), marked, "Ring the harbour office about the ledger."))
        yield made


TITLE, TEXT, MARK = Found.TITLE, Found.TEXT, Found.ANNOTATION

QUERIES: list[tuple[str, list[tuple[Found, str]]]] = [
    # words, and what they are found in: kind, title
    ("Monday", [(TEXT, "Boats of Ostrelle")]),
    ("mond", [(TEXT, "Boats of Ostrelle")]),
    ("MONDAY boats", [(TEXT, "Boats of Ostrelle")]),
    ("boats Monday", [(TEXT, "Boats of Ostrelle")]),
    ("onday", []),
    ("mon boats", []),
    ("harbour office", [(MARK, "Ferry fares in Ostrelle")]),
    ("ledger crowns", [(MARK, "Ferry fares in Ostrelle")]),
    ("No. 10", [(TEXT, "Ferry fares in Ostrelle")]),
    ("66,000", [(MARK, "Ferry fares in Ostrelle"), (TEXT, "Ferry fares in Ostrelle")]),
    ("3.2%", [(TEXT, "Ferry fares in Ostrelle")]),
    ("e-mail:", [(TEXT, "Ferry fares in Ostrelle")]),
    ("ines_varga", [(TEXT, "Ferry fares in Ostrelle")]),
    ("(b. 1961)", [(TEXT, "Ferry fares in Ostrelle")]),
    ("“too much”", [(TEXT, "Ferry fares in Ostrelle")]),
    ("cafe naive", [(TEXT, "Ferry fares in Ostrelle")]),
    ("CAFÉ", [(TEXT, "Ferry fares in Ostrelle")]),
    ("owner’s", [(TEXT, "Ferry fares in Ostrelle")]),
    (
        "ferry 😀",
        [
            (TITLE, "Ferry fares in Ostrelle"),
            (TEXT, "Boats of Ostrelle"),
            (TEXT, "Ferry fares in Ostrelle"),
        ],
    ),
    ("behind gap", [(TEXT, "Odd one")]),
    ("before\0behind", [(TEXT, "Odd one")]),
    ("ferry NOT boats", []),
    ("ferry OR xylophone", []),
    ("boats NEAR ferry", []),
    ("title:boats", []),
    ("^boats", [(TITLE, "Boats of Ostrelle"), (TEXT, "Boats of Ostrelle")]),
    ("", []),
    ("  \n\t ", []),
    ('"', []),
    ('""', []),
    ("*", []),
    ("'", []),
    ("\0", []),
    ("😀", []),
    ("-", []),
    ("(", []),
    ("{x y}", []),
]


@pytest.mark.parametrize(("words", "found"), QUERIES)
def test_finds(words: str, found: list[tuple[Found, str]], desk: Desk) -> None:
    assert [(hit.found, hit.title) for hit in desk.look.search(words)] == found


@given(st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("\"'*^(){}:-+\0 aé😀")))
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_words_are_taken_literally(desk: Desk, words: str) -> None:
    assert len(desk.look.search(words)) <= 8


@given(
    st.lists(st.sampled_from(["boats", "came", "back", "on", "Monday"]), min_size=1, unique=True)
)
@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_any_order_of_words_that_stand_there(desk: Desk, words: list[str]) -> None:
    hits = desk.look.search(" ".join(words))
    assert "Boats of Ostrelle" in [hit.title for hit in hits if hit.found is TEXT]


def test_every_word_must_stand_there(desk: Desk) -> None:
    assert as_query("No. 10") == '"No." "10"*'
    assert as_query('say "hi') == '"say" """hi"*'


def test_snippet_marks_what_was_found(desk: Desk) -> None:
    hit = _only(desk.look.search("monday"))
    assert f"{MARK_START}Monday{MARK_END}" in hit.snippet
    assert hit.snippet.count(MARK_START) == hit.snippet.count(MARK_END) == 1
    plain = hit.snippet.replace(MARK_START, "").replace(MARK_END, "").strip("…")
    assert plain in BOATS


def test_hit_leads_to_its_place(desk: Desk) -> None:
    hit = _only(desk.look.search("ledger"))
    annotation = desk.look.annotation(hit.annotation)
    assert (annotation.article, annotation.draft) == (hit.article, hit.draft)
    assert f"the {MARK_START}ledger{MARK_END}" in hit.snippet


def test_best_first_and_no_more_than_asked_for(tmp_path: Path) -> None:
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        for number in (1, 9, 3):
            add_article(desk, f"Story {number}\n" + "Fish and bread. " * 9 + "Lobster. " * number)
        hits = desk.look.search("lobster")
        assert [hit.title for hit in hits] == ["Story 9", "Story 3", "Story 1"]
        assert [hit.title for hit in desk.look.search("lobster", limit=2)] == ["Story 9", "Story 3"]


Deed = Callable[[Desk, DraftText, Annotation], object]


def _confirm(desk: Desk, _: DraftText, marked: Annotation) -> None:
    desk.run(set_status(desk.stamp(), marked, Status.NEEDS_CORRECTION, "zebra crossing"))


def _note(desk: Desk, _: DraftText, marked: Annotation) -> None:
    desk.run(set_note(desk.stamp(), marked, "zebra\0zebra"))


def _rename(desk: Desk, draft: DraftText, _: Annotation) -> None:
    article = desk.look.article(draft.draft.article)
    desk.run(rename(desk.stamp(), article, "A zebra in Ostrelle"))


def _bring_in(desk: Desk, _: DraftText, __: Annotation) -> None:
    add_article(desk, "Zoo news\nThe zebra is well.")


DEEDS: dict[str, tuple[Deed, list[Found]]] = {
    # what is done, and where the zebra stands then
    "correction": (_confirm, [MARK]),
    "note": (_note, [MARK]),
    "title": (_rename, [TITLE]),
    "article": (_bring_in, [TEXT]),
}


@pytest.mark.parametrize("case", DEEDS)
def test_follows_what_is_done_and_undone(case: str, tmp_path: Path) -> None:
    deed, found = DEEDS[case]
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        draft = add_article(desk, FERRY)
        marked = mark(desk, draft, "66,000 crowns a year")
        assert not desk.look.search("zebra")
        deed(desk, draft, marked)
        assert [hit.found for hit in desk.look.search("zebra")] == found
        desk.undo()
        assert not desk.look.search("zebra")
        desk.redo()
        assert [hit.found for hit in desk.look.search("zebra")] == found


def test_what_is_deleted_is_not_found(tmp_path: Path) -> None:
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as desk:
        draft = add_article(desk, FERRY)
        marked = mark(desk, draft, "66,000 crowns a year")
        everywhere = [TITLE, MARK, TEXT]
        desk.run(set_note(desk.stamp(), marked, "fares"))
        assert [hit.found for hit in desk.look.search("fares")] == [TITLE, MARK, TEXT]
        desk.run(put_on_shelf(desk.stamp(), desk.look.article(marked.article), Shelf.DELETED))
        assert not desk.look.search("fares")
        desk.undo()
        assert [hit.found for hit in desk.look.search("fares")] == everywhere
        desk.run(put_on_shelf(desk.stamp(), desk.look.article(marked.article), Shelf.ARCHIVED))
        assert [hit.found for hit in desk.look.search("fares")] == everywhere
        desk.run(delete(desk.stamp(), desk.look.annotation(marked.id)))
        assert [hit.found for hit in desk.look.search("fares")] == [TITLE, TEXT]


def _only(hits: list[Hit]) -> Hit:
    assert len(hits) == 1
    return hits[0]
