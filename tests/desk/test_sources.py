"""What annotations were checked against: cited, changed, found again by a few letters."""

from __future__ import annotations

from dataclasses import replace

import pytest

from fact_desk.desk.desk import Desk
from fact_desk.desk.source_search import best_sources
from fact_desk.desk.verbs import annotations, sources
from fact_desk.errors import BadRequest, Conflict, NoSuchThing
from fact_desk.model.annotation import Annotation
from fact_desk.model.article import DraftText
from fact_desk.model.source import Citation, Source, Standing
from fact_desk.model.stamps import new_id
from tests.desks import add_article, mark, rows_of

CENSUS = Source("census", "Census of Ostrelle 2031", "https://census.example/2031")
MAYOR = Source("mayor", "", "", "Odile Marrin", Standing.SECONDARY)


@pytest.fixture
def draft(desk: Desk) -> DraftText:
    """The draft of the desk's one article."""
    return add_article(desk)


@pytest.fixture
def marked(desk: Desk, draft: DraftText) -> Annotation:
    """A mark in it."""
    return mark(desk, draft, "14 per cent")


def cite(desk: Desk, annotation: Annotation, citation: Citation, *, new: bool) -> Annotation:
    """Attaches the source and returns the annotation as it is then."""
    desk.run(sources.attach_source(desk.stamp(), annotation, citation, new=new))
    return desk.look.annotation(annotation.id)


def test_a_new_source(desk: Desk, draft: DraftText, marked: Annotation) -> None:
    before = rows_of(desk.path)
    messy = Citation(
        "1", replace(CENSUS, title=" Census of\nOstrelle 2031 "), " p. 12", "2031-05-02", " 14.1 "
    )
    after = cite(desk, marked, messy, new=True)
    assert after.sources == (Citation("1", CENSUS, "p. 12", "2031-05-02", "14.1"),)
    assert after == replace(marked, sources=after.sources)
    assert desk.look.annotations(draft.draft.id) == [after]
    desk.undo()
    assert rows_of(desk.path) == before
    desk.redo()
    assert desk.look.annotation(marked.id) == after


def test_a_known_source_elsewhere(desk: Desk, draft: DraftText, marked: Annotation) -> None:
    other = mark(desk, draft, "66,000 people")
    cite(desk, marked, Citation("1", CENSUS, "p. 12"), new=True)
    cite(desk, other, Citation("2", CENSUS, "p. 90"), new=False)
    desk.run(sources.edit_source(desk.stamp(), CENSUS, replace(CENSUS, title="Census")))
    titles = [one.sources[0].source.title for one in desk.look.annotations(draft.draft.id)]
    assert titles == ["Census", "Census"]
    assert desk.look.annotations_citing("census") == [marked.id, other.id]
    assert [one.title for one in desk.look.sources()] == ["Census"]
    desk.undo()
    assert desk.look.source_named("census") == CENSUS


def test_a_citation_is_changed_and_taken_away(desk: Desk, marked: Annotation) -> None:
    cite(desk, marked, Citation("1", CENSUS), new=True)
    both = cite(desk, marked, Citation("2", MAYOR, says="yes"), new=True)
    assert [one.source.name for one in both.sources] == [CENSUS.title, "Odile Marrin"]
    later = replace(both.sources[1], accessed="2031-05-03", says="no")
    desk.run(sources.edit_citation(desk.stamp(), both, later))
    assert desk.look.annotation(marked.id).sources == (both.sources[0], later)
    now = desk.look.annotation(marked.id)
    desk.run(sources.detach_source(desk.stamp(), now, "1"))
    assert desk.look.annotation(marked.id).sources == (later,)
    assert desk.look.sources("census") == [CENSUS]
    for expected in ((both.sources[0], later), both.sources, both.sources[:1], ()):
        desk.undo()
        now = desk.look.annotation(marked.id)
        assert {one.id: one for one in now.sources} == {one.id: one for one in expected}


def test_deleting_takes_citations_along(desk: Desk, marked: Annotation) -> None:
    cited = cite(desk, marked, Citation("1", CENSUS, "p. 12"), new=True)
    desk.run(annotations.delete(desk.stamp(), cited))
    assert desk.look.annotations_citing("census") == []
    desk.undo()
    assert desk.look.annotation(marked.id) == cited


def test_a_source_is_removed_where_nobody_cites_it(desk: Desk, marked: Annotation) -> None:
    cited = cite(desk, marked, Citation("1", CENSUS), new=True)
    with pytest.raises(Conflict):
        desk.run(sources.remove_source(desk.stamp(), CENSUS))
    desk.run(sources.detach_source(desk.stamp(), cited, "1"))
    desk.run(sources.remove_source(desk.stamp(), CENSUS))
    assert desk.look.sources() == []
    with pytest.raises(NoSuchThing):
        desk.look.source_named("census")
    desk.undo()
    assert desk.look.sources() == [CENSUS]


def test_refuses(desk: Desk, marked: Annotation) -> None:
    cited = cite(desk, marked, Citation("1", CENSUS), new=True)
    attach = sources.attach_source
    for citation, told in (
        (Citation("2", Source("x", " ", "", "\n")), "needs a title, a link or a person"),
        (Citation("2", CENSUS, accessed="yesterday"), "is no date"),
    ):
        with pytest.raises(BadRequest, match=told):
            attach(desk.stamp(), cited, citation, new=True)
    with pytest.raises(BadRequest, match="does not cite"):
        sources.detach_source(desk.stamp(), cited, "2")
    with pytest.raises(BadRequest, match="stands already"):
        sources.edit_citation(desk.stamp(), cited, cited.sources[0])
    with pytest.raises(BadRequest, match="stands already"):
        sources.edit_source(desk.stamp(), CENSUS, CENSUS)
    assert desk.look.annotation(marked.id) == cited


SOURCES = (
    # newest first, with how often each is cited
    (Source("1", "Harbour log 2031"), 0),
    (Source("2", "Census of Ostrelle", "https://census.example/harbour"), 3),
    (Source("3", "Letters on harbours", "", "Odile Marrin"), 1),
    (Source("4", "", "", "Éva Harb"), 9),
    (Source("5", "Harbour dues"), 2),
)
SEARCHES: tuple[tuple[str, list[str]], ...] = (
    # what is typed, and the sources in their order
    ("", ["4", "2", "5", "3", "1"]),
    ("harb", ["5", "1", "4", "2", "3"]),
    ("HARBOUR  d", ["5", "3"]),
    ("dues harb", ["5"]),
    ("eva", ["4"]),
    ("marrin let", ["3"]),
    ("arbour", ["2", "5", "3", "1"]),
    ("census.ex", ["2"]),
    ("2031", ["1"]),
    ("nothing", []),
    ("%_*\"'", []),
)


@pytest.mark.parametrize(("typed", "expected"), SEARCHES)
def test_a_few_letters_find_it(typed: str, expected: list[str]) -> None:
    assert [one.id for one in best_sources(SOURCES, typed)] == expected
    assert [one.id for one in best_sources(SOURCES, typed, limit=1)] == expected[:1]


def test_the_desk_finds_its_own(desk: Desk, marked: Annotation) -> None:
    for source, _ in SOURCES:
        cite(desk, marked, Citation(new_id(), source), new=True)
    assert [one.id for one in desk.look.sources("harbour d")] == ["5", "3"]
    assert len(desk.look.sources("", limit=3)) == 3
