"""The query letter as plain text, for the clipboard."""

from __future__ import annotations

from collections.abc import Sequence

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.letter.asking import Grouping
from fact_desk.exports.letter.composing import Kind, Passage, compose_letter
from fact_desk.exports.printable import printable


def letter_text(dossiers: Sequence[Dossier], grouping: Grouping = Grouping.AUTHOR) -> str:
    """The open questions in a polite frame; the words asked about stand in square brackets."""
    lines: list[str] = []
    for passage in compose_letter(dossiers, grouping):
        if passage.kind is not Kind.ASKED:
            lines.append("")
        lines.append(printable(_line(passage)))
    return "\n".join(lines[1:]) + "\n"


def _line(passage: Passage) -> str:
    match passage.kind:
        case Kind.QUESTION:
            marked = (f"[{part.words}]" if part.strong else part.words for part in passage.parts)
            return f"{passage.number}. {''.join(marked).strip()}"
        case Kind.ASKED:
            return f"   {passage.words}"
        case Kind.TITLE | Kind.HEADING:
            return f"{passage.words}\n{'-' * min(len(passage.words), 60)}"
        case _:
            return passage.words
