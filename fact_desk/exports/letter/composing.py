"""The query letter in passages, for whatever format; the frame has gaps for the editor to fill."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from fact_desk.exports.dossier import Dossier
from fact_desk.exports.letter.asking import Addressee, Grouping, Question, addressees
from fact_desk.model.wording import one_line

_UNKNOWN = {
    Grouping.AUTHOR: "The author",
    Grouping.SPEAKER: "Where nobody is named",
    Grouping.SOURCE: "Where no source is named",
}


class Kind(Enum):
    """How a passage is set."""

    TITLE = auto()
    HEADING = auto()
    ARTICLE = auto()
    TEXT = auto()
    QUESTION = auto()
    ASKED = auto()


@dataclass(frozen=True, slots=True)
class Part:
    """Words on one line; `strong` are those asked about, a `gap` is for the editor to fill."""

    words: str
    strong: bool = False
    gap: bool = False


@dataclass(frozen=True, slots=True)
class Passage:
    """A paragraph of the letter; a question has its annotation's number."""

    kind: Kind
    parts: tuple[Part, ...]
    number: int = 0

    @property
    def words(self) -> str:
        """All of its words."""
        return "".join(part.words for part in self.parts)


def compose_letter(dossiers: Sequence[Dossier], grouping: Grouping) -> Iterator[Passage]:
    """Salutation, the questions by addressee and article, and thanks."""
    found = addressees(dossiers, grouping)
    about = f" about {_titles(dossiers)}" if dossiers else ""
    yield _passage(Kind.TITLE, f"Questions{about}")
    if not found:
        yield _passage(Kind.TEXT, "No questions are open.")
        return
    yield _with_gap("Dear ", "[name]", ",")
    yield _with_gap(
        f"We are checking {_titles(dossiers)} before publication and would be grateful for your "
        "help with the questions below. Please answer beneath each of them, if you can by ",
        "[day]",
        ".",
    )
    for addressee in found:
        yield from _addressed(addressee, grouping, alone=len(found) == 1, many=len(dossiers) > 1)
    yield _passage(Kind.TEXT, "With many thanks,")
    editor = next((one.editor for one in dossiers if one.editor), "")
    yield _passage(Kind.TEXT, editor) if editor else _with_gap("", "[your name]", "")


def _addressed(
    addressee: Addressee, grouping: Grouping, *, alone: bool, many: bool
) -> Iterator[Passage]:
    if addressee.name or not alone:
        yield _passage(Kind.HEADING, addressee.name or _UNKNOWN[grouping])
    article: Dossier | None = None
    for question in addressee.questions:
        if many and question.dossier is not article:
            article = question.dossier
            yield _passage(Kind.ARTICLE, _title(article))
        yield from _question(question)


def _question(question: Question) -> Iterator[Passage]:
    parts = (Part(question.before), Part(question.words, strong=True), Part(question.after))
    shown = tuple(part for part in parts if part.words)
    yield Passage(Kind.QUESTION, shown, question.number)
    for words in question.asked:
        yield _passage(Kind.ASKED, words)


def _passage(kind: Kind, words: str) -> Passage:
    return Passage(kind, (Part(one_line(words)),))


def _with_gap(before: str, gap: str, after: str) -> Passage:
    parts = (Part(one_line(before)), Part(gap, gap=True), Part(after))
    return Passage(Kind.TEXT, tuple(part for part in parts if part.words))


def _titles(dossiers: Sequence[Dossier]) -> str:
    return _title(dossiers[0]) if len(dossiers) == 1 else f"{len(dossiers):,} articles"


def _title(dossier: Dossier) -> str:
    return f"“{dossier.article.title}” (draft {dossier.draft.draft.number})"
