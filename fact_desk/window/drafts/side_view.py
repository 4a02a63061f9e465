"""One side of a comparison: a sentence with its mark, and with the words that differ."""

from __future__ import annotations

from math import ceil

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QResizeEvent, QTextBlockFormat, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QFrame, QTextEdit, QWidget

from fact_desk.model.span import Span
from fact_desk.window.drafts.sides import Side
from fact_desk.window.fonts import reading_font
from fact_desk.window.page.offsets import utf16_length
from fact_desk.window.panel.wording import several_lines
from fact_desk.window.theme import Theme

_BORDERS = 4
_LOWEST, _TALLEST = 52, 260
"""Pixels; what is higher scrolls."""
_LINE = 120


class SideView(QTextEdit):
    """Read-only words; those that went are struck out, those that came are underlined."""

    def __init__(self, theme: Theme, parent: QWidget, *, old: bool) -> None:
        super().__init__(parent)
        self._theme, self._old = theme, old
        self._side, self._instead = Side(""), ""
        self.setReadOnly(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        # A click leaves the keys with the decisions.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.document().setDefaultFont(reading_font(11.5))
        self.document().setDocumentMargin(12)

    def set_theme(self, theme: Theme) -> None:
        """Marks the words in other colours."""
        self._theme = theme
        self._set()

    def show_side(self, side: Side, instead: str = "") -> None:
        """Shows the sentence, or the words that say why there is none."""
        self._side, self._instead = side, instead
        self._set()

    def sizeHint(self) -> QSize:
        """As high as the words."""
        return QSize(220, self._height())

    def minimumSizeHint(self) -> QSize:
        """Narrow enough for a small window."""
        return QSize(150, self._height())

    def resizeEvent(self, e: QResizeEvent) -> None:
        super().resizeEvent(e)
        self.setFixedHeight(self._height())

    def _height(self) -> int:
        needed = ceil(self.document().size().height()) + _BORDERS
        return min(_TALLEST, max(_LOWEST, needed))

    def _set(self) -> None:
        self.clear()
        cursor = QTextCursor(self.document())
        setting = QTextBlockFormat()
        setting.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        cursor.setBlockFormat(setting)
        if self._side.words:
            self._write(cursor, self._side)
        else:
            cursor.insertText(self._instead, _inked(self._theme.muted))
        self.setAccessibleDescription(self._side.words or self._instead)
        self.setTextCursor(QTextCursor(self.document()))
        self.setFixedHeight(self._height())

    def _write(self, cursor: QTextCursor, side: Side) -> None:
        # One sign for one: the stretches are counted in these very words.
        words = several_lines(side.words).replace("\n", " ")
        cursor.insertText(words, _inked(self._theme.ink))
        if side.mark is not None:
            strong = QTextCharFormat()
            strong.setFontWeight(600)
            self._format(words, side.mark, strong)
        for span in side.changed:
            self._format(words, span, self._changed())

    def _changed(self) -> QTextCharFormat:
        """By shape as well as by colour: struck out on one side, underlined on the other."""
        marked = QTextCharFormat()
        if self._old:
            marked.setFontStrikeOut(True)
            marked.setBackground(self._theme.claim_tint)
        else:
            marked.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
            marked.setUnderlineColor(self._theme.ink)
            marked.setBackground(self._theme.figure_tint)
        return marked

    def _format(self, words: str, span: Span, added: QTextCharFormat) -> None:
        stretch = QTextCursor(self.document())
        stretch.setPosition(utf16_length(words[: span.start]))
        stretch.setPosition(utf16_length(words[: span.end]), QTextCursor.MoveMode.KeepAnchor)
        stretch.mergeCharFormat(added)


def _inked(colour: QColor) -> QTextCharFormat:
    plain = QTextCharFormat()
    plain.setForeground(colour)
    return plain
