"""The article of a report as paragraphs and tables of a Word document."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from fact_desk.exports.direction import reads_from_right
from fact_desk.exports.dossier import Dossier
from fact_desk.exports.printable import valid_in_xml
from fact_desk.exports.report.docx_words import Commenter, piece_runs
from fact_desk.exports.report.setting import Group, Line, set_article
from fact_desk.exports.word.markup import LINE_BREAK, cell, element, paragraph, row, run, table
from fact_desk.exports.word.word_file import TEXT_WIDTH, WordFile
from fact_desk.model.layout import BlockKind, RunKind

_INDENT = 360
_RAISED = {"vertAlign": {"val": "superscript"}}
_RAISED_SIGN = element("rPr", {}, element("vertAlign", _RAISED["vertAlign"]))
_STYLES = {
    BlockKind.TITLE: "Title",
    BlockKind.CODE: "SourceCode",
    BlockKind.FOOTNOTE: "FootnoteText",
    BlockKind.PICTURE: "Caption",
}
_LINE_BELOW = element("bottom", {"val": "single", "sz": "6", "space": "1", "color": "BDB6A9"})
_SIDES = {"right": "right", "center": "center"}

_Settings = dict[str, Mapping[str, str] | str]


def article_parts(word: WordFile, dossier: Dossier) -> Iterator[str]:
    """The article's paragraphs and tables; footnotes that are referred to are Word's own."""
    return _Setter(word, dossier).parts()


class _Setter:
    def __init__(self, word: WordFile, dossier: Dossier) -> None:
        groups = set_article(dossier, valid_in_xml)
        self._word = word
        self._notes = _notes_of(groups)
        noted = {id(group) for note in self._notes.values() for group in note}
        self._body = [group for group in groups if id(group) not in noted]
        self._commenter = Commenter(word, dossier, self._reference)
        self._last = self._body[-1].lines[-1] if self._body else None

    def parts(self) -> Iterator[str]:
        for group in self._body:
            if not group.block.list_depth:
                self._word.lists.end()
            yield self._table(group) if group.is_table else self._paragraph(group)
            if group.is_table:
                # Without a paragraph between them, Word makes one table of two.
                yield paragraph("", {"spacing": {"before": "0", "after": "60"}})

    def _paragraph(self, group: Group) -> str:
        lines = LINE_BREAK.join(map(self._line, group.lines))
        block = group.block
        sign = f"{block.bullet} " if block.kind is BlockKind.FOOTNOTE and block.bullet else ""
        settings = _settings(group)
        if block.bullet and block.list_depth and not sign:
            name, level = self._word.lists.item(block.bullet, block.list_depth)
            number = (element("ilvl", {"val": str(level)}), element("numId", {"val": str(name)}))
            settings |= {"numPr": "".join(number)}
            settings.pop("ind", None)
        return paragraph(run(sign) + lines, settings)

    def _table(self, group: Group) -> str:
        rows = group.rows()
        columns = 1 + max(_column(line) for line in group.lines)
        width = TEXT_WIDTH // columns
        made = (self._row(cells, columns, width) for cells in rows)
        return table(made, [width] * columns)

    def _row(self, lines: list[Line], columns: int, width: int) -> str:
        placed = {_column(line): line for line in lines}
        cells = [self._cell(placed.get(column), width) for column in range(columns)]
        heading = any(line.block.cell is not None and line.block.cell.heading for line in lines)
        return row(cells, heading=heading)

    def _cell(self, line: Line | None, width: int) -> str:
        if line is None:
            return cell("", width)
        place = line.block.cell
        side = _SIDES.get(place.align if place else "")
        settings: _Settings = {"jc": {"val": side}} if side else {}
        settings |= {"spacing": {"after": "40"}}
        heading = place is not None and place.heading
        return cell(paragraph(self._line(line), settings), width, heading=heading)

    def _line(self, line: Line) -> str:
        return self._commenter.line(line, last=line is self._last)

    def _reference(self, label: str) -> str:
        """The footnote of that label, where it is referred to first; else just the label."""
        note = self._notes.get(label)
        if not note:
            return run(label, _RAISED)
        self._notes[label] = []
        lines = [line for group in note for line in group.lines]
        name = self._word.note(self._note(note))
        # Word takes no comments within footnotes: they stand where the note is referred to.
        begins = [mark for line in lines for piece in line.pieces for mark in piece.begins]
        sign = element("footnoteReference", {"id": name})
        return self._commenter.around(begins, f"<w:r>{_RAISED_SIGN}{sign}</w:r>")

    def _note(self, note: list[Group]) -> str:
        sign = f"<w:r>{_RAISED_SIGN}<w:footnoteRef/></w:r>{run(' ')}"
        parts: list[str] = []
        for group in note:
            lines = LINE_BREAK.join(
                "".join(piece_runs(self._word, piece) for piece in line.pieces)
                for line in group.lines
            )
            parts.append(paragraph(f"{'' if parts else sign}{lines}", _settings(group)))
        return "".join(parts)


def _settings(group: Group) -> _Settings:
    block = group.block
    heading = f"Heading{min(max(block.level, 1), 6)}"
    name = heading if block.kind is BlockKind.HEADING else _STYLES.get(block.kind, "")
    if block.quote_depth and not name:
        name = "Quote"
    settings: _Settings = {"pStyle": {"val": name}} if name else {}
    if block.kind is BlockKind.RULE:
        settings["pBdr"] = _LINE_BELOW
    if reads_from_right("".join(line.words for line in group.lines)):
        settings["bidi"] = {}
    left = _INDENT * (block.list_depth + 2 * block.quote_depth)
    if left:
        settings["ind"] = {"left": str(left)}
    return settings


def _column(line: Line) -> int:
    place = line.block.cell
    return place.column if place else 0


def _notes_of(groups: list[Group]) -> dict[str, list[Group]]:
    """The footnotes that are referred to, by label."""
    pieces = [piece for group in groups for line in group.lines for piece in line.pieces]
    known = {piece.words for piece in pieces if piece.aside is RunKind.FOOTNOTE_REFERENCE}
    notes: dict[str, list[Group]] = {}
    label = ""
    for group in groups:
        if group.block.kind is BlockKind.FOOTNOTE:
            label = group.block.bullet or label
            if label in known:
                notes.setdefault(label, []).append(group)
    return notes
