"""A look at what an export will hold: plain text, a table, or the picture of a page."""

from __future__ import annotations

from dataclasses import dataclass

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QFontDatabase, QImage, QPixmap, QResizeEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QLabel,
    QPlainTextEdit,
    QProgressBar,
    QStackedWidget,
    QTableWidget,
    QTableWidgetItem,
    QVBoxLayout,
    QWidget,
)

from fact_desk.desk.previewing import Preview
from fact_desk.pdfium import PDFIUM
from fact_desk.window.plain import plain_label

_SHARP = 1600
"""Pixels of a page's height, enough for a screen of twice the usual sharpness."""
_WIDEST = 260


@dataclass(frozen=True, slots=True)
class Shown:
    """A preview with the picture of its page, drawn where it was made."""

    preview: Preview
    page: QImage | None = None


def drawn(preview: Preview) -> Shown:
    """The preview with its page as a picture; may run in any thread."""
    return Shown(preview, first_page(preview.pdf) if preview.pdf else None)


def first_page(pdf: bytes) -> QImage:
    """The picture of the first page."""
    import pypdfium2

    with PDFIUM:
        document = pypdfium2.PdfDocument(pdf)
        try:
            page = document[0]
            bitmap = page.render(scale=_SHARP / page.get_height(), rev_byteorder=True)
            size, kept = (bitmap.width, bitmap.height), bytes(bitmap.buffer)
            channels, stride = bitmap.n_channels, bitmap.stride
        finally:
            document.close()
    kinds = {3: QImage.Format.Format_RGB888, 4: QImage.Format.Format_RGBX8888}
    # Copied, for the picture does not own the bytes it is made from.
    return QImage(kept, *size, stride, kinds[channels]).copy()


class PreviewPane(QWidget):
    """What will be written, or a sign that it is being made."""

    def __init__(self) -> None:
        super().__init__()
        self._text = QPlainTextEdit(readOnly=True)
        self._text.setAccessibleName("Preview")
        self._text.setFont(QFontDatabase.systemFont(QFontDatabase.SystemFont.FixedFont))
        self._text.setTabChangesFocus(True)
        self._table = _table()
        self._page = _Page()
        self._stack = QStackedWidget()
        for widget in (self._text, self._table, self._page):
            self._stack.addWidget(widget)
        self._notice = plain_label("")
        self._notice.setAccessibleName("About the preview")
        self._busy = QProgressBar(textVisible=False, minimum=0, maximum=0)
        self._busy.setFixedHeight(6)
        self._busy.setAccessibleName("The preview is being made")
        keep = self._busy.sizePolicy()
        keep.setRetainSizeWhenHidden(True)
        self._busy.setSizePolicy(keep)
        self._busy.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        for widget, stretch in ((self._busy, 0), (self._stack, 1), (self._notice, 0)):
            column.addWidget(widget, stretch)

    def sizeHint(self) -> QSize:
        return QSize(420, 420)

    def wrap(self, wrapping: bool) -> None:
        """Whether long lines are broken: letters are read, of data the lines are to be seen."""
        mode = QPlainTextEdit.LineWrapMode
        self._text.setLineWrapMode(mode.WidgetWidth if wrapping else mode.NoWrap)

    def say_working(self) -> None:
        """Shows that something is being made; what was shown stays until then."""
        self._busy.show()
        self._notice.setText("Working… Esc stops it.")

    def say(self, words: str) -> None:
        """Shows a sentence in place of a preview."""
        self._busy.hide()
        self._text.clear()
        self._stack.setCurrentWidget(self._text)
        self._notice.setText(words)

    def rest(self, words: str) -> None:
        """Ends the sign of life; what is shown stays."""
        self._busy.hide()
        self._notice.setText(words)

    def show_preview(self, shown: Shown) -> None:
        """Shows the beginning of what will be written."""
        preview = shown.preview
        self._busy.hide()
        self._notice.setText(preview.notice)
        if shown.page is not None:
            self._page.show_picture(shown.page)
            self._stack.setCurrentWidget(self._page)
        elif preview.rows:
            _fill(self._table, preview.rows)
            self._stack.setCurrentWidget(self._table)
        else:
            # Never as rich text: it is somebody else's.
            self._text.setPlainText(preview.text)
            self._stack.setCurrentWidget(self._text)


class _Page(QLabel):
    """The picture of a page, as large as there is room for."""

    def __init__(self) -> None:
        super().__init__(alignment=Qt.AlignmentFlag.AlignCenter)
        self.setAccessibleName("Picture of the first page")
        self.setMinimumSize(_WIDEST, _WIDEST)
        self._picture: QImage | None = None

    def show_picture(self, picture: QImage) -> None:
        """Shows that picture from now on."""
        self._picture = picture
        self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        if self._picture is None:
            return
        ratio = self.devicePixelRatioF()
        room = self.size() * ratio
        smooth = Qt.TransformationMode.SmoothTransformation
        fitting = self._picture.scaled(room, Qt.AspectRatioMode.KeepAspectRatio, smooth)
        fitting.setDevicePixelRatio(ratio)
        self.setPixmap(QPixmap.fromImage(fitting))


def _table() -> QTableWidget:
    table = QTableWidget()
    table.setAccessibleName("Preview")
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.setTabKeyNavigation(False)
    table.setWordWrap(False)
    table.verticalHeader().hide()
    table.verticalHeader().setDefaultSectionSize(table.fontMetrics().height() + 6)
    return table


def _fill(table: QTableWidget, rows: list[tuple[str, ...]]) -> None:
    head, *body = rows
    table.clear()
    table.setColumnCount(len(head))
    table.setRowCount(len(body))
    table.setHorizontalHeaderLabels(head)
    for number, row in enumerate(body):
        for column, cell in enumerate(row):
            table.setItem(number, column, QTableWidgetItem(" ".join(cell.split())))
    table.resizeColumnsToContents()
    for column in range(len(head)):
        table.setColumnWidth(column, min(_WIDEST, table.columnWidth(column)))
