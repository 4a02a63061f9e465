"""The query letter as a Word document, with room for answers."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence

from fact_desk.exports.direction import reads_from_right
from fact_desk.exports.dossier import Dossier
from fact_desk.exports.letter.asking import Grouping
from fact_desk.exports.letter.composing import Kind, Passage, compose_letter
from fact_desk.exports.word.markup import Properties, paragraph, run

_STYLES = {Kind.TITLE: "Heading1", Kind.HEADING: "Heading2", Kind.ARTICLE: "Heading3"}
_INDENT = {Kind.QUESTION: {"left": "480", "hanging": "480"}, Kind.ASKED: {"left": "480"}}
_ANSWER: Properties = {"ind": {"left": "480"}}


def letter_docx(dossiers: Sequence[Dossier], grouping: Grouping = Grouping.AUTHOR) -> bytes:
    """The open questions in a polite frame, an empty paragraph under each for the answer."""
    # Loaded at first use, for python-docx takes a while to load.
    from fact_desk.exports.word.word_file import WordFile

    passages = list(compose_letter(dossiers, grouping))
    editor = next((one.editor for one in dossiers if one.editor), "")
    word = WordFile(passages[0].words, editor, editor, dossiers[0].written_at if dossiers else "")
    word.running_head(passages[0].words)
    return word.as_bytes(_paragraphs(passages))


def _paragraphs(passages: Sequence[Passage]) -> Iterator[str]:
    for passage, following in zip(passages, [*passages[1:], None], strict=True):
        yield _paragraph(passage)
        asked = passage.kind in (Kind.QUESTION, Kind.ASKED)
        if asked and (following is None or following.kind is not Kind.ASKED):
            yield paragraph("", _ANSWER)


def _paragraph(passage: Passage) -> str:
    settings: dict[str, Mapping[str, str] | str] = {}
    if passage.kind in _STYLES:
        settings["pStyle"] = {"val": _STYLES[passage.kind]}
    if passage.kind in _INDENT:
        settings["ind"] = _INDENT[passage.kind]
    if passage.kind is Kind.QUESTION:
        settings["keepNext"] = {}
    elif reads_from_right(passage.words):
        settings["bidi"] = {}
    number = run(f"{passage.number}\t", {"b": {}}) if passage.number else ""
    parts = (run(part.words, {"b": {}} if part.strong else {}) for part in passage.parts)
    return paragraph(number + "".join(parts), settings)
