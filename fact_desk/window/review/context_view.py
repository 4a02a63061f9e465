"""The paragraph of the figure in doubt, with everything lit that the doubt rests on."""

from __future__ import annotations

from collections.abc import Sequence
from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from fact_desk.window.fonts import reading_font
from fact_desk.window.page.offsets import utf16_length
from fact_desk.window.panel.wording import several_lines
from fact_desk.window.review.passages import Passage
from fact_desk.window.theme import Theme

_BORDERS = 4
_LEAST = 120
_TALLEST = 320
"""Pixels; what is higher scrolls."""
_LINE = 118
"""The height of a line in percent of the face's own."""
_GAP = 7


class ContextView(QTextEdit):
    """Read-only words that can be selected; as high as they are, up to a limit."""

    def __init__(self, theme: Theme, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._theme = theme
        self._passages: tuple[Passage, ...] = ()
        self._tallest = _TALLEST
        self.setReadOnly(True)
        self.setAccessibleName("In context")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        # A click leaves the keys with the table.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.document().setDefaultFont(reading_font(11))
        self.document().setDocumentMargin(14)

    def set_theme(self, theme: Theme) -> None:
        """Lights the words in other colours."""
        self._theme = theme
        self._set()

    def set_room(self, height: int) -> None:
        """Takes no more than so many pixels."""
        self._tallest = max(_LEAST, min(_TALLEST, height))
        self.setFixedHeight(self._height())

    def show_passages(self, passages: Sequence[Passage]) -> None:
        """Shows the passages under one another."""
        self._passages = tuple(passages)
        self._set()

    def sizeHint(self) -> QSize:
        """As high as the words."""
        return QSize(260, self._height())

    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        return min(self._tallest, max(48, ceil(self.document().size().height()) + _BORDERS))

    def _set(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        for number, passage in enumerate(self._passages):
            setting = QTextBlockFormat()
            setting.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
            setting.setTopMargin(_GAP if number else 0)
            if number:
                cursor.insertBlock(setting)
            else:
                cursor.setBlockFormat(setting)
            self._write(cursor, passage)
        self.setTextCursor(QTextCursor(self.document()))
        self.setFixedHeight(self._height())

    def _write(self, cursor: QTextCursor, passage: Passage) -> None:
        # One sign for one: the lit stretches are counted in these very words.
        words = several_lines(passage.words).replace("\n", " ")
        start = cursor.position()
        plain = QTextCharFormat()
        plain.setForeground(self._theme.ink)
        cursor.insertText(words, plain)
        for span in passage.lit:
            lit = QTextCharFormat()
            lit.setBackground(self._theme.figure_tint)
            lit.setForeground(self._theme.ink)
            if span == passage.doubted:
                lit.setFontWeight(700)
            stretch = QTextCursor(self.document())
            stretch.setPosition(start + utf16_length(words[: span.start]))
            end = start + utf16_length(words[: span.end])
            stretch.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            stretch.mergeCharFormat(lit)
        cursor.movePosition(QTextCursor.MoveOperation.End)
