"""Renaming articles and putting them away, for whichever article is meant."""

from __future__ import annotations

from functools import partial

from PySide6.QtWidgets import QWidget

from fact_desk.desk.verbs.articles import put_on_shelf, rename
from fact_desk.errors import NoSuchThing
from fact_desk.model.article import Article, Shelf
from fact_desk.window.dialogs.title import ask_title
from fact_desk.window.workbench import Workbench


def rename_article(workbench: Workbench, name: str, parent: QWidget) -> bool:
    """Asks for another title; whether the article was renamed."""
    article = _article(workbench, name)
    if article is None:
        return False
    title = ask_title(parent, article.title)
    if title is None or title == article.title:
        return False
    return workbench.do(partial(rename, article=article, title=title))


def archive_or_bring_back(workbench: Workbench, name: str) -> bool:
    """Archives the article, or brings it back where it is archived; whether that was saved."""
    article = _article(workbench, name)
    if article is None:
        return False
    active = article.shelf is Shelf.ACTIVE
    shelf = Shelf.ARCHIVED if active else Shelf.ACTIVE
    return workbench.do(partial(put_on_shelf, article=article, shelf=shelf))


def delete_article(workbench: Workbench, name: str) -> bool:
    """Takes the article off the desk, which can be undone; whether that was saved."""
    article = _article(workbench, name)
    if article is None:
        return False
    return workbench.do(partial(put_on_shelf, article=article, shelf=Shelf.DELETED))


def _article(workbench: Workbench, name: str) -> Article | None:
    try:
        return workbench.desk.look.article(name)
    except NoSuchThing as error:
        workbench.saver.told.emit(str(error))
        return None
