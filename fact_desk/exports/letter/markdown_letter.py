"""The query letter as Markdown, for a mail program or a content system."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Sequence

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.letter.asking import Grouping
from fact_desk.exports.letter.composing import Kind, Part, Passage, compose_letter
from fact_desk.exports.printable import printable

_SIGNS = re.compile(r"([\\`*_\[\]<>&#|~$^])")
_AT_START = re.compile(r"^(\s*)(?:([-+=:])|(\d{1,9})([.)]))")
_HEADINGS = {Kind.TITLE: "# ", Kind.HEADING: "## ", Kind.ARTICLE: "### "}


def letter_markdown(dossiers: Sequence[Dossier], grouping: Grouping = Grouping.AUTHOR) -> str:
    """The open questions in a polite frame; nothing that stands in an article is markup in it."""
    passages = compose_letter(dossiers, grouping)
    return "\n\n".join(map(_paragraph, passages)) + "\n"


def escaped(words: str) -> str:
    """The words as Markdown that reads as them (CommonMark 2.4), wherever on a line they stand."""
    signed = _SIGNS.sub(r"\\\1", printable(words))
    return _AT_START.sub(_kept, signed)


def _kept(found: re.Match[str]) -> str:
    blanks, sign, number, stop = found.groups()
    return f"{blanks}\\{sign}" if sign else f"{blanks}{number}\\{stop}"


def _paragraph(passage: Passage) -> str:
    match passage.kind:
        case Kind.QUESTION:
            words = "".join(_part(passage.parts, place) for place in range(len(passage.parts)))
            return f"**{passage.number}** · {words.strip()}"
        case Kind.ASKED:
            return f"> {escaped(passage.words)}"
        case _:
            return _HEADINGS.get(passage.kind, "") + "".join(map(_frame, passage.parts))


def _frame(part: Part) -> str:
    """Words of the frame; as all other brackets are escaped, those of a gap can be no link."""
    return part.words if part.gap else escaped(part.words)


def _part(parts: Sequence[Part], place: int) -> str:
    words = parts[place].words
    inner = words.strip()
    if not parts[place].strong or not inner:
        return escaped(words)
    lead, _, rest = words.partition(inner)
    before = (parts[place - 1].words if place else "") + lead
    after = rest + (parts[place + 1].words if place + 1 < len(parts) else "")
    opens = _takes_stars(before[-1:], inner[0])
    if opens and _takes_stars(after[:1], inner[-1]):
        return f"{lead}**{escaped(inner)}**{rest}"
    return rf"{lead}\[{escaped(inner)}\]{rest}"


def _takes_stars(outside: str, inside: str) -> bool:
    """Whether two stars between the characters are a mark (CommonMark 6.2, flanking)."""
    return not _is_punctuation(inside) or not outside.strip() or _is_punctuation(outside)


def _is_punctuation(character: str) -> bool:
    return unicodedata.category(character)[0] in "PS"
