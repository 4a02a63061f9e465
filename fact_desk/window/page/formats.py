"""How blocks and runs are set: sizes relative to the body type, colours from the theme."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import (
    QFont,
    QTextBlockFormat,
    QTextCharFormat,
    QTextFormat,
    QTextOption,
    QTextTableFormat,
)

from fact_desk.model.layout import Block, BlockKind, Run, RunKind
from fact_desk.window.fonts import chrome_font, reading_font
from fact_desk.window.theme import Theme

QUOTE_DEPTH = QTextFormat.Property.UserProperty + 1
IS_CODE = QTextFormat.Property.UserProperty + 2
IS_RULE = QTextFormat.Property.UserProperty + 3

_LEADING = 142
_HEADING_SIZES = {0: 1.0, 1: 1.5, 2: 1.25, 3: 1.12}
_TIGHT_LEADING = 118
_INDENT = 1.6
_QUOTE_INDENT = 1.4
_STOPS = (1.0, 1.5, 2.0)
"""Where an item's words may begin, in indents from its bullet; long numbers need the later ones."""


_Sort = tuple[object, ...]


class Formats:
    """Qt formats for one theme at one size of the body type, in points."""

    def __init__(self, theme: Theme, points: float, pixels_per_point: float) -> None:
        self._theme = theme
        self._points = points
        self._em = points * pixels_per_point
        # An article's blocks are of few sorts: each is made once.
        self._blocks: dict[tuple[_Sort, bool], QTextBlockFormat] = {}
        self._words: dict[_Sort, QTextCharFormat] = {}

    def of_block(self, block: Block, *, first: bool = False) -> QTextBlockFormat:
        """How the block stands on the page."""
        sort = _sort_of(block), first
        if sort not in self._blocks:
            self._blocks[sort] = self._make_block(block, first)
        return self._blocks[sort]

    def of_words(self, block: Block) -> QTextCharFormat:
        """How the block's own words are set."""
        sort = _sort_of(block)
        if sort not in self._words:
            self._words[sort] = self._make_words(block)
        return self._words[sort]

    def _make_block(self, block: Block, first: bool) -> QTextBlockFormat:
        made = QTextBlockFormat()
        heading = block.kind in (BlockKind.TITLE, BlockKind.HEADING)
        made.setLineHeight(
            _TIGHT_LEADING if heading or block.cell is not None else _LEADING,
            QTextBlockFormat.LineHeightTypes.ProportionalHeight.value,
        )
        em = self._em
        above = {BlockKind.TITLE: 0.0, BlockKind.HEADING: 1.1, BlockKind.CELL: 0.0}
        gap = 0.0 if block.continues or first else above.get(block.kind, 0.62)
        made.setTopMargin(gap * em)
        margin = block.list_depth * _INDENT + block.quote_depth * _QUOTE_INDENT
        if block.kind is BlockKind.FOOTNOTE:
            margin += _INDENT
        made.setLeftMargin(margin * em)
        if block.bullet:
            made.setTextIndent(-_INDENT * em)
            made.setTabPositions([_stop(share * _INDENT * em) for share in _STOPS])
        if heading:
            made.setHeadingLevel(max(1, block.level))
        if block.quote_depth:
            made.setProperty(QUOTE_DEPTH, block.quote_depth)
        if block.kind is BlockKind.CODE:
            made.setProperty(IS_CODE, True)
        if block.kind is BlockKind.RULE:
            made.setProperty(IS_RULE, True)
        if block.cell is not None and block.cell.align in ("right", "center"):
            right = block.cell.align == "right"
            side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignHCenter
            made.setAlignment(side)
        return made

    def _make_words(self, block: Block) -> QTextCharFormat:
        size = 1.0
        if block.kind is BlockKind.TITLE:
            size = _HEADING_SIZES[1]
        elif block.kind is BlockKind.HEADING:
            size = _HEADING_SIZES.get(block.level, 1.0)
        elif block.kind in (BlockKind.FOOTNOTE, BlockKind.CELL):
            size = 0.88
        font = reading_font(self._points * size)
        if block.kind in (BlockKind.TITLE, BlockKind.HEADING) or (
            block.cell and block.cell.heading
        ):
            font.setWeight(QFont.Weight.DemiBold)
        if block.kind is BlockKind.CODE:
            font = self._code_font()
        made = QTextCharFormat()
        made.setFont(font)
        made.setForeground(self._theme.ink)
        return made

    def of_run(self, run: Run, around: QTextCharFormat) -> QTextCharFormat:
        """How a run is set inside of words that are set as `around`."""
        made = QTextCharFormat(around)
        if run.kind is RunKind.EMPHASIS:
            made.setFontItalic(not around.fontItalic())
        elif run.kind is RunKind.STRONG:
            made.setFontWeight(QFont.Weight.Bold)
        elif run.kind is RunKind.STRIKE:
            made.setFontStrikeOut(True)
        elif run.kind is RunKind.CODE:
            made.setFont(self._code_font())
        elif run.kind is RunKind.LINK:
            made.setForeground(self._theme.accent)
        elif run.kind is RunKind.PICTURE:
            made.setForeground(self._theme.muted)
        return made

    def of_aside(self, size: float = 0.78) -> QTextCharFormat:
        """What the program says on the page: dates, placeholders."""
        made = QTextCharFormat()
        made.setFont(chrome_font(self._points * size))
        made.setForeground(self._theme.muted)
        return made

    def of_dateline(self) -> QTextBlockFormat:
        """The line under the title."""
        made = QTextBlockFormat()
        made.setTopMargin(0.3 * self._em)
        made.setBottomMargin(0.95 * self._em)
        return made

    def of_bullet(self, around: QTextCharFormat) -> QTextCharFormat:
        """A bullet, number or footnote's label."""
        made = QTextCharFormat(around)
        made.setForeground(self._theme.muted)
        return made

    def of_reference(self, around: QTextCharFormat) -> QTextCharFormat:
        """A footnote's number where it is referred to."""
        made = QTextCharFormat(around)
        made.setForeground(self._theme.accent)
        made.setVerticalAlignment(QTextCharFormat.VerticalAlignment.AlignSuperScript)
        return made

    def of_table(self) -> QTextTableFormat:
        """Hairlines, and room for the eye."""
        made = QTextTableFormat()
        made.setBorder(1)
        made.setBorderCollapse(True)
        made.setBorderBrush(self._theme.line)
        made.setBorderStyle(QTextTableFormat.BorderStyle.BorderStyle_Solid)
        made.setCellPadding(0.35 * self._em)
        made.setTopMargin(0.8 * self._em)
        made.setBottomMargin(0.4 * self._em)
        return made

    def _code_font(self) -> QFont:
        font = QFont(["DejaVu Sans Mono", "Menlo", "Consolas", "monospace"])
        font.setStyleHint(QFont.StyleHint.Monospace)
        font.setPointSizeF(self._points * 0.82)
        return font


def _stop(place: float) -> QTextOption.Tab:
    # Qt counts from where the line begins, the bullet's place, not from the margin.
    return QTextOption.Tab(place, QTextOption.TabType.LeftTab)


def _sort_of(block: Block) -> _Sort:
    """All of a block that its formats depend on."""
    cell = block.cell
    return (
        block.kind,
        block.level,
        block.quote_depth,
        block.list_depth,
        bool(block.bullet),
        block.continues,
        cell and (cell.heading, cell.align),
    )
