"""A desk with a few invented articles, and what the window's parts need around it."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from fact_desk.desk.bringing_in import BroughtIn, bring_in
from fact_desk.desk.desk import Desk
from fact_desk.desk.verbs.annotations import annotate, set_note, set_status
from fact_desk.desk.verbs.flags import raise_flag
from fact_desk.model.annotation import Annotation, Status, Tag
from fact_desk.model.layout import Block, BlockKind, Layout
from fact_desk.model.manuscript import Manuscript
from fact_desk.model.span import Span
from fact_desk.model.stamps import new_id


@dataclass(frozen=True, slots=True)
class Story:
    """An article to be laid on a desk: which words are marked, and what became of them."""

    title: str
    text: str
    marked: tuple[str, ...] = ()
    checked: int = 0
    flagged: int = 0
    note: str = ""


STORIES = (
    Story("Front line of the dunes", "Sand moved 12 metres inland last winter.", ("12 metres",)),
    Story(
        "Budget of Ostrelle: six numbers to watch, and one to forget",
        "The province spends 224.7 million on schools.\nIt spends less on libraries.",
        ("224.7 million", "less on libraries"),
        checked=1,
        flagged=2,
        note="Ring the commissioner about the library.",
    ),
    Story(
        "Harbour strike <b>ends</b>",
        "The dockers went back on Monday. A café stayed open for them.",
        ("The dockers went back on Monday",),
        checked=1,
    ),
)


def manuscript_of(story: Story) -> Manuscript:
    """The story as if read from a plain text of a paragraph a line."""
    blocks: list[Block] = []
    start = 0
    for line in story.text.split("\n"):
        blocks.append(Block(BlockKind.PARAGRAPH, Span(start, start + len(line))))
        start += len(line) + 1
    source = f"{story.title}\n\n{story.text}".encode()
    words = len(story.text.split())
    layout = Layout(tuple(blocks))
    return Manuscript(
        source, "test.txt", "plain", "utf-8", story.text, layout, story.title, words=words
    )


def lay_on(desk: Desk, story: Story) -> BroughtIn:
    """Brings the story in, with its marks, verdicts and flags."""
    brought = bring_in(desk, manuscript_of(story))
    for number, words in enumerate(story.marked):
        name = mark(desk, brought, words)
        if number < story.checked:
            desk.run(set_status(desk.stamp(), look(desk, name), Status.CONFIRMED))
        if number < story.flagged:
            desk.run(raise_flag(desk.stamp(), look(desk, name), new_id()))
        if story.note:
            desk.run(set_note(desk.stamp(), look(desk, name), story.note))
    return brought


def mark(desk: Desk, brought: BroughtIn, words: str, tag: Tag = Tag.CLAIM) -> str:
    """Marks the words where they first stand; returns the annotation's id."""
    draft = desk.look.draft_text(brought.draft)
    start = draft.text.index(words)
    name = new_id()
    desk.run(annotate(desk.stamp(), draft, Span(start, start + len(words)), tag, name))
    return name


def look(desk: Desk, name: str) -> Annotation:
    """The annotation as it stands."""
    return desk.look.annotation(name)


def desk_of(folder: Path, *stories: Story) -> Desk:
    """A new desk with the stories; the last one given is the newest."""
    desk = Desk.make(folder / "test.factdesk", "Ida")
    for story in stories:
        lay_on(desk, story)
    return desk
