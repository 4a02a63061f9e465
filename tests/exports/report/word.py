"""A Word document as a reader of its XML sees it."""

from __future__ import annotations

import io
import zipfile
from dataclasses import dataclass
from xml.etree import ElementTree

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_READ = tuple(
    f"word/{name}"
    for name in ("document.xml", "_rels/document.xml.rels", "comments.xml", "footnotes.xml")
)
_WORDS = {f"{_W}tab": "\t", f"{_W}br": "\n"}


@dataclass(frozen=True, slots=True)
class Word:
    """Paragraphs of the body, the words under each comment, and what the comments say.

    `article` are the paragraphs that stand in no style of the report's own.
    """

    paragraphs: list[str]
    article: list[str]
    commented: dict[str, str]
    comments: dict[str, tuple[str, str]]
    notes: list[str]
    links: list[str]
    parts: list[str]


def opened(file: bytes) -> Word:
    """What stands in the document."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        parts = {name: archive.read(name) for name in archive.namelist()}
    trees = {
        name: ElementTree.fromstring(content) for name, content in parts.items() if name in _READ
    }
    body = trees["word/document.xml"]
    relations = trees["word/_rels/document.xml.rels"]
    return Word(
        [_words(paragraph) for paragraph in body.iter(f"{_W}p")],
        [_words(paragraph) for paragraph in body.iter(f"{_W}p") if not _is_ours(paragraph)],
        _commented(body),
        _comments(trees["word/comments.xml"]) if "word/comments.xml" in trees else {},
        _notes(trees.get("word/footnotes.xml")),
        [one.get("Target", "") for one in relations if one.get("TargetMode") == "External"],
        sorted(parts),
    )


COMMENTS, DOCUMENT = "word/comments.xml", "word/document.xml"


def part(file: bytes, name: str) -> str:
    """The XML of a part."""
    with zipfile.ZipFile(io.BytesIO(file)) as archive:
        return archive.read(name).decode()


def changed(file: bytes, of: str, *replaced: tuple[str, str]) -> bytes:
    """The document with words of the part `of` replaced by others, wherever they stand in it."""
    made = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(file)) as old, zipfile.ZipFile(made, "w") as new:
        for name in old.namelist():
            content = old.read(name)
            for before, after in replaced if name == of else ():
                if before.encode() not in content:
                    raise ValueError(f"{before} does not stand in {of}")
                content = content.replace(before.encode(), after.encode())
            new.writestr(name, content)
    return made.getvalue()


def _words(element: ElementTree.Element) -> str:
    found = (
        one.text or "" if one.tag == f"{_W}t" else _WORDS.get(one.tag, "") for one in element.iter()
    )
    return "".join(found)


def _is_ours(paragraph: ElementTree.Element) -> bool:
    style = paragraph.find(f"{_W}pPr/{_W}pStyle")
    return style is not None and style.get(f"{_W}val", "").startswith("FactDesk")


def _commented(body: ElementTree.Element) -> dict[str, str]:
    words: dict[str, str] = {}
    running: list[str] = []
    for one in body.iter():
        name = one.get(f"{_W}id", "")
        if one.tag == f"{_W}commentRangeStart":
            running.append(name)
            words[name] = ""
        elif one.tag == f"{_W}commentRangeEnd":
            running.remove(name)
        elif one.tag == f"{_W}p":
            words |= {open_: f"{words[open_]}\n" for open_ in running}
        elif one.tag == f"{_W}t" or one.tag in _WORDS:
            said = one.text or "" if one.tag == f"{_W}t" else _WORDS[one.tag]
            words |= {open_: f"{words[open_]}{said}" for open_ in running}
    if running:
        raise ValueError(f"comments that do not end: {running}")
    return words


def _comments(tree: ElementTree.Element) -> dict[str, tuple[str, str]]:
    return {
        one.get(f"{_W}id", ""): (
            one.get(f"{_W}author", ""),
            "\n".join(_words(paragraph) for paragraph in one.iter(f"{_W}p")),
        )
        for one in tree
    }


def _notes(tree: ElementTree.Element | None) -> list[str]:
    if tree is None:
        return []
    return ["\n".join(_words(paragraph) for paragraph in note.iter(f"{_W}p")) for note in tree]
