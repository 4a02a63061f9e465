"""Rows of the list of articles, and the model that keeps them through changes."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QModelIndex, QPersistentModelIndex
from PySide6.QtTest import QAbstractItemModelTester

from fact_desk.model.article import Article, ArticleProgress, Draft, Shelf
from fact_desk.window.sidebar.article_model import ROW, ArticleModel
from fact_desk.window.sidebar.rows import ArticleRow, HeadingRow, row_said, rows_of


def progress(name: str, shelf: Shelf = Shelf.ACTIVE, checked: int = 0) -> ArticleProgress:
    draft = Draft(f"d{name}", name, 1, "b", "o", "plain", 3, "")
    return ArticleProgress(Article(name, f"Title {name}", shelf=shelf), draft, 4, checked, 1)


def keys(model: ArticleModel) -> list[str]:
    return [model.index(row).data(ROW).key for row in range(model.rowCount())]


def test_archived_articles_come_last_under_their_heading() -> None:
    articles = [progress("1", Shelf.ARCHIVED), progress("2"), progress("3", Shelf.ARCHIVED)]
    assert rows_of(articles, expanded=False) == [ArticleRow(articles[1]), HeadingRow(2, False)]
    assert rows_of(articles, expanded=True)[1:] == [
        HeadingRow(2, True),
        ArticleRow(articles[0]),
        ArticleRow(articles[2]),
    ]


def test_rows_are_said_with_their_counts() -> None:
    assert row_said(ArticleRow(progress("7", checked=3))) == ("Title 7, 3 of 4 checked, 1 flagged")
    assert row_said(HeadingRow(2, False)) == "Archived articles, 2, closed"


SHELVES = st.dictionaries(
    st.integers(0, 9), st.sampled_from((Shelf.ACTIVE, Shelf.ARCHIVED)), max_size=10
)


@given(st.lists(st.tuples(SHELVES, st.booleans()), min_size=1, max_size=5))
def test_any_change_leaves_the_rows_that_were_asked_for(
    steps: list[tuple[dict[int, Shelf], bool]],
) -> None:
    model = ArticleModel()
    tester = QAbstractItemModelTester(model, QAbstractItemModelTester.FailureReportingMode.Warning)
    for shelves, expanded in steps:
        articles = [progress(str(name), shelves[name]) for name in sorted(shelves, reverse=True)]
        model.expand(expanded)
        model.show(articles)
        assert keys(model) == [row.key for row in rows_of(articles, expanded=expanded)]
    assert tester.model() is model


def test_a_row_that_stays_is_followed_through_changes() -> None:
    model = ArticleModel()
    model.show([progress("3"), progress("2"), progress("1")])
    place = QPersistentModelIndex(model.index_of("2"))
    model.show([progress("4"), progress("2", checked=2)])
    assert place.row() == 1
    assert model.index(1).data(ROW).progress.checked == 2
    model.show([progress("4")])
    assert not place.isValid()


def test_new_counts_touch_one_row() -> None:
    model = ArticleModel()
    model.show([progress("2"), progress("1")])
    touched: list[int] = []

    def hear(first: QModelIndex) -> None:
        touched.append(first.row())

    model.dataChanged.connect(hear)
    assert model.recount("1", 9, 8, 7)
    assert touched == [1]
    assert not model.recount("none", 1, 1, 1)
