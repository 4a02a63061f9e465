"""Asks for an event: what happened, when, and which articles know of it."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtWidgets import QCheckBox, QLineEdit, QWidget

from fact_desk.desk.verbs.dates import iso_date
from fact_desk.errors import BadRequest
from fact_desk.model.event import Event
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.title import LONGEST

EXAMPLE = "2026-04-18"


def ask_event(parent: QWidget | None, event: Event, *, article: str) -> Event | None:
    """The event as it was typed, for the article of that id or for all; None where she leaves.

    Whether it is the article's own or the desk's can only be said of a new one.
    """
    dialog = Dialog("Event" if event.name else "Add an event", parent)
    name, day = QLineEdit(event.name), QLineEdit(event.date)
    name.setMaxLength(LONGEST)
    name.setPlaceholderText("Invasion, opening, birth of Ada Lorn …")
    day.setPlaceholderText(EXAMPLE)
    dialog.labelled("&What happened:", name)
    dialog.labelled("&Date (year-month-day):", day)
    every = QCheckBox("Known to &all articles of the desk")
    every.setAccessibleName("Known to all articles of the desk")
    every.setChecked(not event.article)
    every.setEnabled(not event.name and bool(article))
    dialog.column.addWidget(every)
    trouble = dialog.say("")
    does = dialog.add_buttons("&Keep" if event.name else "&Add Event")

    def allow() -> None:
        said = date_trouble(day.text()) if day.text().strip() else ""
        trouble.setText(said)
        does.setEnabled(bool(name.text().strip() and day.text().strip()) and not said)

    _listen((name, day), allow)
    name.setFocus()
    if not dialog.ask():
        return None
    home = "" if every.isChecked() else article
    return Event(event.id, name.text(), iso_date(day.text()), event.article if event.name else home)


def date_trouble(typed: str) -> str:
    """What is wrong with a date, or nothing."""
    try:
        iso_date(typed)
    except BadRequest as error:
        return str(error)
    return ""


def _listen(fields: tuple[QLineEdit, ...], allow: Callable[[], None]) -> None:
    for field in fields:
        field.textChanged.connect(allow)
    allow()
