"""A sentence and several ways to go on."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QPushButton, QWidget

from fact_desk.window.dialogs.dialog import Dialog


def choose(
    parent: QWidget | None, sentence: str, ways: Sequence[str], title: str = "Fact Desk"
) -> str:
    """The way that the editor takes, in its words; the last one where she leaves with Esc.

    The first is what Enter does. Ways stand under one another, as there may be many.
    """
    dialog = Dialog(title, parent, width=460)
    dialog.say(sentence, selectable=True)
    chosen = [ways[-1]]

    def taking(way: str) -> Callable[[], None]:
        def take() -> None:
            chosen[0] = way
            dialog.accept()

        return take

    for way in ways:
        button = QPushButton(way)
        button.setAccessibleName(way.replace("&", ""))
        button.clicked.connect(taking(way))
        button.setDefault(way == ways[0])
        dialog.column.addWidget(button)
        if way == ways[0]:
            button.setFocus()
    dialog.ask()
    return chosen[0]
