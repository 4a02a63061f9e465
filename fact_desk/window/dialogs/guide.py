"""The guide for editors, on a page of its own."""

from __future__ import annotations

from PySide6.QtCore import QByteArray, Qt, QUrl
from PySide6.QtGui import (
    QDesktopServices,
    QPalette,
    QTextBlockFormat,
    QTextCursor,
    QTextDocument,
    QTextFrameFormat,
    QTextTable,
)
from PySide6.QtWidgets import QTextBrowser, QWidget

from fact_desk.resources import resource
from fact_desk.window.dialogs.dialog import Dialog
from fact_desk.window.dialogs.find_field import FindField
from fact_desk.window.dialogs.link import ask_link
from fact_desk.window.fonts import reading_font

_FEATURES = (
    QTextDocument.MarkdownFeature.MarkdownDialectGitHub
    | QTextDocument.MarkdownFeature.MarkdownNoHTML
)
_LINE_HEIGHT = 132
_MARGIN = 24


class GuideDialog(Dialog):
    """Shows `resources/guide.md`; a link in it is opened only after a question."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("Guide", parent, width=560)
        self._sought = FindField("Find in the guide")
        self._sought.textChanged.connect(self._find_first)
        self._sought.returnPressed.connect(self._find_next)
        self._page = _Page()
        self._page.anchorClicked.connect(self._open)
        self.column.addWidget(self._sought)
        self.column.addWidget(self._page, 1)
        self.add_close()
        self.resize(720, 560)
        self._page.setFocus()

    def _open(self, url: QUrl) -> None:
        if ask_link(self, url.toString()):
            QDesktopServices.openUrl(url)

    def _find_first(self) -> None:
        self._page.moveCursor(QTextCursor.MoveOperation.Start)
        self._page.find(self._sought.text())

    def _find_next(self) -> None:
        if not self._page.find(self._sought.text()):
            self._find_first()


class _Page(QTextBrowser):
    """Renders our own Markdown, and loads nothing besides."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName("Guide")
        self.setOpenLinks(False)
        self.setFont(reading_font(12))
        self.document().setDocumentMargin(_MARGIN)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextBrowserInteraction
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        text = resource("guide.md").read_text("utf-8")
        self.document().setMarkdown(text, _FEATURES)
        _space_out(self.document())
        _rule_tables(self.document(), self.palette())
        self.moveCursor(QTextCursor.MoveOperation.Start)

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Nothing: the guide is all words. No value at all would make Qt read the file itself."""
        return QByteArray()


def _space_out(document: QTextDocument) -> None:
    block = document.begin()
    while block.isValid():
        heading = block.blockFormat().headingLevel()
        spaced = QTextBlockFormat()
        spaced.setLineHeight(
            _LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value
        )
        if heading:
            spaced.setTopMargin(18 if heading > 1 else 0)
            spaced.setBottomMargin(6)
        QTextCursor(block).mergeBlockFormat(spaced)
        block = block.next()


def _rule_tables(document: QTextDocument, palette: QPalette) -> None:
    for frame in document.rootFrame().childFrames():
        if isinstance(frame, QTextTable):
            layout = frame.format()
            layout.setBorder(1)
            layout.setBorderStyle(QTextFrameFormat.BorderStyle.BorderStyle_Solid)
            layout.setBorderBrush(palette.color(QPalette.ColorRole.Mid))
            layout.setBorderCollapse(True)
            layout.setCellPadding(5)
            frame.setFormat(layout)
