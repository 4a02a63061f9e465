"""A part that is as high as what is in it, and scrolls only where there is no room for that."""

from __future__ import annotations

from PySide6.QtCore import QEvent, QObject, QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QScrollArea, QSizePolicy, QWidget

_LEAST = QSize(120, 90)


class FittingArea(QScrollArea):
    """Shows one widget with a layout; what comes below moves up where that is short."""

    def __init__(self, inner: QWidget) -> None:
        super().__init__()
        self._inner = inner
        self.setWidget(inner)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Maximum)
        self.viewport().setAutoFillBackground(False)
        inner.setAutoFillBackground(False)
        inner.installEventFilter(self)

    def sizeHint(self) -> QSize:
        """As high as what is in it."""
        layout = self._inner.layout()
        width = self.viewport().width()
        height = 0 if layout is None else layout.totalHeightForWidth(width)
        return QSize(self._inner.sizeHint().width(), max(height, self._inner.sizeHint().height()))

    def minimumSizeHint(self) -> QSize:
        """Enough to scroll in."""
        return _LEAST

    def resizeEvent(self, arg__1: QResizeEvent) -> None:
        super().resizeEvent(arg__1)
        if arg__1.oldSize().width() != arg__1.size().width():
            self.updateGeometry()

    def eventFilter(self, arg__1: QObject, arg__2: QEvent) -> bool:
        """Another height is asked for when something in it has changed."""
        if arg__2.type() is QEvent.Type.LayoutRequest:
            self.updateGeometry()
        return super().eventFilter(arg__1, arg__2)
