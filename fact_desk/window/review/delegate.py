"""Paints the rows of the review."""

from __future__ import annotations

from PySide6.QtCore import QObject, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QPen
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from fact_desk.model.flag import Severity
from fact_desk.model.span import Span
from fact_desk.window.fonts import chrome_font, reading_font
from fact_desk.window.icons import draw_icon
from fact_desk.window.panel.wording import one_line
from fact_desk.window.review.model import Column, Heading, Index, Role, Row
from fact_desk.window.review.rich_lines import Rich, RichLines
from fact_desk.window.theme import Theme

PADDING = 10
"""Pixels over and under the words of a row."""
SIDE = 8
"""Pixels between the words and the edges of a column."""
FIRST = 30
"""Pixels before the words of the first column."""
HEADING = 38
"""Pixels that an article's heading takes."""

_ICON = 17.0
_HEADING_LEFT = 18
_LEAST = 40


class ReviewDelegate(QStyledItemDelegate):
    """Figure and sentence in the page's face, the rest in the window's."""

    def __init__(self, theme: Theme, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.theme = theme
        self._heading_font = _bold(reading_font(10.5))
        self._faces = {
            Column.FIGURE: RichLines(reading_font(11.5), 3),
            Column.READS: RichLines(chrome_font(9.5), 3),
            Column.WHY: RichLines(chrome_font(10), 4),
            Column.SENTENCE: RichLines(reading_font(10), 3),
        }

    def row_height(self, row: Row | Heading, widths: dict[int, int]) -> int:
        """How high a row is; `widths` are those of the columns, in pixels."""
        if isinstance(row, Heading):
            return HEADING
        heights = [
            face.height(_rich(row, column), _room(column, widths[column]))
            for column, face in self._faces.items()
        ]
        return max(_LEAST, max(heights) + 2 * PADDING)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index, /) -> None:
        """Draws a cell."""
        row = index.data(Role.ROW)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        match row:
            case Heading():
                self._draw_heading(painter, option.rect, row)
            case Row():
                self._draw_cell(painter, option, row, index.column())
            case _:
                pass
        painter.restore()

    def sizeHint(self, option: QStyleOptionViewItem, index: Index, /) -> QSize:
        """One line; the table measures whole rows by itself."""
        return QSize(option.rect.width(), _LEAST)

    def _draw_heading(self, painter: QPainter, rect: QRect, row: Heading) -> None:
        painter.setFont(self._heading_font)
        painter.setPen(self.theme.ink)
        place = rect.adjusted(_HEADING_LEFT, 10, -SIDE, 0)
        words = painter.fontMetrics().elidedText(
            row.title, Qt.TextElideMode.ElideRight, place.width()
        )
        painter.drawText(place, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, words)

    def _draw_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, row: Row, column: int
    ) -> None:
        rect = option.rect
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(rect, self.theme.selection)
            self._draw_bar(painter, option, column)
        painter.setPen(QPen(self.theme.line, 1))
        foot = rect.bottom() + 0.5
        painter.drawLine(QPointF(rect.left(), foot), QPointF(rect.right() + 1, foot))
        if column == Column.MARK:
            self._draw_mark(painter, rect, row)
            return
        kind = Column(column)
        painter.setPen(self.theme.muted if self._is_quiet(row, kind) else self.theme.ink)
        place = QPointF(rect.left() + _left(column), rect.top() + PADDING)
        self._faces[kind].draw(painter, _rich(row, kind), _room(column, rect.width()), place)

    def _draw_bar(self, painter: QPainter, option: QStyleOptionViewItem, column: int) -> None:
        # Where the keys go is seen by more than a pale ground.
        table = option.widget
        if column == Column.FIGURE and table.hasFocus():
            bar = QRectF(option.rect.left(), option.rect.top(), 3, option.rect.height())
            painter.fillRect(bar, self.theme.accent)

    def _is_quiet(self, row: Row, column: Column) -> bool:
        return column is Column.READS or row.item.is_decided

    def _draw_mark(self, painter: QPainter, rect: QRect, row: Row) -> None:
        place = QRectF(rect.left() + SIDE, rect.top() + PADDING, _ICON, _ICON)
        for name, colour in self._marks(row):
            draw_icon(painter, name, colour, place)
            place.translate(_ICON + 4, 0)

    def _marks(self, row: Row) -> list[tuple[str, QColor]]:
        if not row.item.is_decided:
            error = row.item.finding.flag.severity is Severity.ERROR
            return [("flag", self.theme.flagged if error else self.theme.claim)]
        marks = [("confirmed", self.theme.confirmed)]
        if row.decision == "Flag kept":
            marks.append(("flag", self.theme.flagged))
        if row.decision == "Needs correction":
            marks.append(("needs-correction", self.theme.claim))
        return marks


def _rich(row: Row, column: int) -> Rich:
    match column:
        case Column.WHY:
            return Rich(row.reason + row.told, (Span(0, len(row.reason)),))
        case Column.SENTENCE:
            doubted = row.sentence.doubted
            # One sign for one, so that the bold words stay where they are.
            words = row.sentence.words.replace("\n", " ")
            return Rich(words, (doubted,) if doubted is not None else ())
        case _:
            return Rich(one_line(row.cell(column)))


def _left(column: int) -> int:
    return FIRST if column == Column.FIGURE else SIDE


def _room(column: int, width: int) -> int:
    return width - _left(column) - SIDE


def _bold(font: QFont) -> QFont:
    font.setBold(True)
    return font
