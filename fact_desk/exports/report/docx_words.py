"""Pieces of an article as runs of a Word document, with its comments at the marks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence

from fact_desk.exports.dossier import Dossier, Numbered
from fact_desk.exports.links import safe_link
from fact_desk.exports.report.fact_sheet import entry_of
from fact_desk.exports.report.lanes import Mark
from fact_desk.exports.report.setting import Line, Piece
from fact_desk.exports.word.markup import Properties, element, run
from fact_desk.exports.word.styles import CODE_FACE
from fact_desk.exports.word.word_file import WordFile
from fact_desk.model.annotation import Tag
from fact_desk.model.layout import Run, RunKind

_SETTINGS: dict[RunKind, Properties] = {
    RunKind.EMPHASIS: {"i": {}},
    RunKind.STRONG: {"b": {}},
    RunKind.STRIKE: {"strike": {}},
    RunKind.CODE: {"rFonts": {"ascii": CODE_FACE, "hAnsi": CODE_FACE, "cs": CODE_FACE}},
    RunKind.LINK: {"color": {"val": "2F5D8C"}},
}


class Commenter:
    """Sets lines one after the other, and begins and ends each annotation's comment on the way.

    `reference` gives the runs for a footnote's label.
    """

    def __init__(self, word: WordFile, dossier: Dossier, reference: Callable[[str], str]) -> None:
        self._word = word
        self._reference = reference
        self._editor = dossier.editor
        self._open: list[tuple[Numbered, str]] = []

    def line(self, line: Line, *, last: bool = False) -> str:
        """The line's runs with its comments; at the `last` line all comments end."""
        parts = [self._piece(piece) for piece in line.pieces]
        end = line.block.span.end + 1
        return "".join(parts) + self._ended(None if last else end)

    def around(self, marks: Iterable[Numbered], inside: str) -> str:
        """What stands for the marked words, between the beginnings and ends of the comments."""
        names = [self._made(mark) for mark in marks]
        starts = "".join(element("commentRangeStart", {"id": name}) for name in names)
        return f"{starts}{inside}{''.join(map(_end_of, names))}"

    def _piece(self, piece: Piece) -> str:
        opened = [(mark, self._made(mark)) for mark in piece.begins]
        self._open += opened
        starts = "".join(element("commentRangeStart", {"id": name}) for _, name in opened)
        if piece.aside is RunKind.FOOTNOTE_REFERENCE:
            return starts + self._reference(piece.words)
        ends = self._ended(piece.start + len(piece.words)) if piece.aside is None else ""
        return f"{starts}{piece_runs(self._word, piece)}{ends}"

    def _ended(self, offset: int | None) -> str:
        """The ends of the comments whose words end there or before, or of all."""
        due = [one for one in self._open if offset is None or one[0].annotation.span.end <= offset]
        if not due:
            return ""
        self._open = [one for one in self._open if one not in due]
        return "".join(_end_of(name) for _, name in due)

    def _made(self, mark: Numbered) -> str:
        annotation = mark.annotation
        author = annotation.checked_by or annotation.made_by or self._editor
        return self._word.comment(comment_words(mark), author)


def comment_words(mark: Numbered) -> str:
    """What the comment says: number, tag and status, then what was found, a line each."""
    entry = entry_of(mark)
    status = f"{entry.status}, flagged" if entry.flagged else entry.status
    details = (*entry.reading, *entry.findings)
    lines = [f"{entry.number}. {entry.tag}: {status}"]
    return "\n".join([*lines, *(f"{one.label}: {one.words}" for one in details)])


def piece_runs(word: WordFile, piece: Piece) -> str:
    """The piece as a run, in a link where it is one.

    What stands for a picture is left out, for whoever reads the file would take it for the text.
    """
    if piece.aside is not None:
        return ""
    properties = {
        name: value
        for setting in piece.runs
        for name, value in _SETTINGS.get(setting.kind, {}).items()
    }
    made = run(piece.words, {**properties, **_drawn(piece.marks)})
    address = _address(piece.runs)
    return element("hyperlink", {"r:id": word.link(address)}, made) if address and made else made


def _address(runs: Sequence[Run]) -> str:
    links = [safe_link(one.address) for one in runs if one.kind is RunKind.LINK]
    return links[-1] if links else ""


def _drawn(marks: Sequence[Mark]) -> dict[str, Mapping[str, str] | str]:
    """A quote's tint, a claim's line, a figure's box; doubled where several lie over another."""
    drawn: dict[str, Mapping[str, str] | str] = {}
    for tag, count in Counter(mark.tag for mark in marks).items():
        line = "double" if count > 1 else "single"
        if tag is Tag.CLAIM:
            drawn["u"] = {"val": line, "color": "95600F"}
        elif tag is Tag.FIGURE:
            drawn["bdr"] = {"val": line, "sz": "6", "space": "0", "color": "0B6B79"}
        else:
            pattern = "pct15" if count > 1 else "clear"
            drawn["shd"] = {"val": pattern, "color": "auto", "fill": "F0E8FA"}
    return drawn


def _end_of(name: str) -> str:
    reference = element("commentReference", {"id": name})
    return element("commentRangeEnd", {"id": name}) + f"<w:r>{reference}</w:r>"
