"""Files of annotations in the shapes that other programs write, and hostile ones (fault 46)."""

from __future__ import annotations

import json
import pickle
import socket
from pathlib import Path
from typing import Any, NoReturn

import pytest

from fact_desk.errors import AnnotationsUnreadable
from fact_desk.model.annotation import Tag
from fact_desk.text.foreign import reading
from fact_desk.text.foreign.marks import ForeignMark
from fact_desk.text.foreign.reading import read_annotations

CONTEXT = "http://www.w3.org/ns/anno.jsonld"
QUOTE = {"type": "TextQuoteSelector", "exact": "12 per cent", "prefix": "by ", "suffix": " in"}
POSITION = {"type": "TextPositionSelector", "start": 7, "end": 18}
TARGET = {"source": "http://page.example", "selector": [POSITION, QUOTE]}
ITEM: dict[str, Any] = {
    "@context": CONTEXT,
    "id": "urn:x:1",
    "type": "Annotation",
    "target": TARGET,
}
MARK = ForeignMark("urn:x:1", "12 per cent", "by ", " in", 7, 18)


@pytest.fixture
def read(tmp_path: Path) -> Any:
    def read(document: object) -> list[ForeignMark]:
        path = tmp_path / "annotations.json"
        path.write_text(json.dumps(document), encoding="utf-8")
        return [*read_annotations(path)]

    return read


WRAPPED: list[object] = [
    ITEM,
    [ITEM],
    {"type": "AnnotationPage", "items": [ITEM]},
    {"type": "AnnotationCollection", "first": {"type": "AnnotationPage", "items": [ITEM]}},
    {"type": ["X", "AnnotationCollection"], "first": {"next": {"items": [ITEM]}, "items": []}},
    {"@graph": [{"@id": "urn:agent"}, ITEM]},
    {"total": 1, "rows": [ITEM]},
    {"annotations": [ITEM, ITEM]},
]


@pytest.mark.parametrize("document", WRAPPED)
def test_wrappings(read: Any, document: object) -> None:
    assert read(document) == [MARK]


SELECTORS: list[tuple[object, tuple[object, ...]]] = [
    (QUOTE, ("12 per cent", "by ", " in", None, None)),
    (POSITION, ("", "", "", 7, 18)),
    ({**POSITION, "refinedBy": QUOTE}, ("12 per cent", "by ", " in", 7, 18)),
    ({"type": "XPathSelector", "refinedBy": QUOTE}, ("12 per cent", "by ", " in", None, None)),
    ([{"type": "RangeSelector", "startSelector": QUOTE}], ("", "", "", None, None)),
    ({"type": "FragmentSelector", "value": "char=3,9"}, ("", "", "", 3, 9)),
    ({"type": "DataPositionSelector", "start": 3, "end": 9}, ("", "", "", None, None)),
    ({"@type": "oa:TextQuoteSelector", "oa:exact": "May"}, ("May", "", "", None, None)),
    ([{"quote": "May", "quotePrefix": "in ", "start": 2, "end": 5}], ("May", "in ", "", 2, 5)),
    ({**POSITION, "start": -1}, ("", "", "", None, None)),
    ({**POSITION, "end": 10**30}, ("", "", "", None, None)),
    ({**POSITION, "start": True}, ("", "", "", None, None)),
    ({**POSITION, "start": "7"}, ("", "", "", None, None)),
    ({"exact": ["a"], "prefix": 3}, ("", "", "", None, None)),
    ("http://selector.example", ("", "", "", None, None)),
    (None, ("", "", "", None, None)),
]


@pytest.mark.parametrize(("selector", "expected"), SELECTORS)
def test_selectors(read: Any, selector: object, expected: tuple[object, ...]) -> None:
    (mark,) = read({**ITEM, "target": {"selector": selector}})
    assert (mark.exact, mark.prefix, mark.suffix, mark.start, mark.end) == expected


def body(value: str, purpose: str = "", form: str = "text/plain") -> dict[str, str]:
    return {"type": "TextualBody", "value": value, "purpose": purpose, "format": form}


SAYINGS: list[tuple[dict[str, object], Tag, str]] = [
    ({}, Tag.CLAIM, ""),
    ({"bodyValue": "a note"}, Tag.CLAIM, "a note"),
    ({"body": body("Quote", "tagging")}, Tag.QUOTE, ""),
    ({"body": [body("figure", "oa:tagging"), body("why?")]}, Tag.FIGURE, "why?"),
    (
        {"body": [body("Ostrelle", "tagging"), body("a", "commenting")]},
        Tag.CLAIM,
        "a\n\nTags: Ostrelle",
    ),
    ({"body": body("figure"), "motivation": "tagging"}, Tag.FIGURE, ""),
    ({"body": body("60,000", "editing")}, Tag.CLAIM, "Editing: 60,000"),
    ({"body": body("open", "assessing")}, Tag.CLAIM, ""),
    ({"body": "http://body.example/1"}, Tag.CLAIM, "http://body.example/1"),
    ({"body": {"type": "Choice", "items": [body("a"), body("b")]}}, Tag.CLAIM, "a\n\nb"),
    ({"text": "from Hypothesis", "tags": ["quote", 3]}, Tag.QUOTE, "from Hypothesis"),
    ({"bodies": [body("from Recogito")]}, Tag.CLAIM, "from Recogito"),
    (
        {"body": body("<p>Ask <b>her</b></p><script>x()</script><p>R&amp;D</p>", "", "text/html")},
        Tag.CLAIM,
        "Ask her\nR&D",
    ),
    ({"body": body("<b>plain</b>")}, Tag.CLAIM, "<b>plain</b>"),
    ({"body": body("a\x00b\ud800\r\nc")}, Tag.CLAIM, "a\ufffdb\ufffd\nc"),
    ({"body": [None, 3, [], {"value": {"@value": "deep"}}]}, Tag.CLAIM, "deep"),
]


@pytest.mark.parametrize(("said", "tag", "note"), SAYINGS)
def test_tags_and_notes(read: Any, said: dict[str, object], tag: Tag, note: str) -> None:
    (mark,) = read({**ITEM, **said})
    assert (mark.tag, mark.note) == (tag, note)


MAKERS: list[tuple[dict[str, object], str, str]] = [
    ({"creator": "http://people.example/ada"}, "http://people.example/ada", ""),
    ({"creator": [{"type": "Person", "name": "Ada\n Ostrander"}]}, "Ada Ostrander", ""),
    (
        {"creator": {"nickname": "ada"}, "created": "2026-02-01T10:00:00+02:00"},
        "ada",
        "T08:00:00.000Z",
    ),
    ({"user": "acct:ada@desk.example", "created": "soon"}, "ada@desk.example", ""),
    ({"user": "acct:x@y", "user_info": {"display_name": "Ada"}}, "Ada", ""),
    ({"creator": {"name": 3}, "created": 1e300}, "", ""),
]


@pytest.mark.parametrize(("said", "maker", "moment"), MAKERS)
def test_makers(read: Any, said: dict[str, object], maker: str, moment: str) -> None:
    (mark,) = read({**ITEM, **said})
    assert mark.made_by == maker
    assert mark.made_at.endswith(moment)


def test_one_without_a_name_is_known_by_what_it_says(read: Any) -> None:
    bare = {"type": "Annotation", "target": TARGET}
    first, second = read([bare, {**bare, "bodyValue": "x"}])
    assert first.name != second.name
    assert read(bare) == [first]


def test_several_targets_are_several_marks(read: Any) -> None:
    marks = read({**ITEM, "target": [TARGET, {"selector": POSITION}]})
    assert [mark.name for mark in marks] == ["urn:x:1", "urn:x:1#2"]


def nested(depth: int) -> bytes:
    return b'{"target":' * depth + b"1" + b"}" * depth


HOSTILE: list[tuple[str, bytes, str]] = [
    ("deep.json", b"[" * 100_000 + b"]" * 100_000, "nested too deep"),
    ("deep-target.json", nested(100_000), "nested too deep"),
    ("big_int.json", b'[{"target": 1, "start": ' + b"9" * 5_000 + b"}]", "no JSON"),
    ("nan.json", b'[{"target": NaN}]', "no JSON"),
    ("infinity.json", b'[{"target": -Infinity}]', "no JSON"),
    ("pickle.bin", pickle.dumps({"type": "Annotation"}), "no JSON"),
    ("empty.json", b"", "no JSON"),
    ("latin.json", b'["\xe9"]', "no JSON"),
    ("none.json", b"{}", "holds no annotations"),
    ("number.json", b"12", "holds no annotations"),
    ("words.json", b'"Annotation"', "holds no annotations"),
    (
        "elsewhere.json",
        b'{"type":"AnnotationCollection","first":"http://a.example/1"}',
        "elsewhere",
    ),
]


@pytest.mark.parametrize(("name", "content", "why"), HOSTILE, ids=[case[0] for case in HOSTILE])
def test_hostile_files_get_a_sentence(tmp_path: Path, name: str, content: bytes, why: str) -> None:
    path = tmp_path / name
    path.write_bytes(content)
    with pytest.raises(AnnotationsUnreadable, match=why) as told:
        read_annotations(path)
    assert name in str(told.value)


def test_what_is_no_file(tmp_path: Path) -> None:
    (tmp_path / "desk").write_bytes(b"[]")
    (tmp_path / "desk-wal").write_bytes(b"")
    for path, why in (
        (tmp_path, "no file"),
        (tmp_path / "none", "can't be read"),
        (tmp_path / "desk", "a database"),
        (Path("/dev/null"), "no file"),
    ):
        with pytest.raises(AnnotationsUnreadable, match=why):
            read_annotations(path)


def test_a_huge_file_is_refused_before_it_is_read(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "huge.json"
    with path.open("wb") as file:
        file.truncate(reading.LIMIT + 1)

    def opened(*_args: object) -> NoReturn:
        raise AssertionError("it was opened")

    monkeypatch.setattr(Path, "open", opened)
    with pytest.raises(AnnotationsUnreadable, match="larger than 20 MB"):
        read_annotations(path)


def test_too_many_annotations(read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(reading, "MOST", 2)
    with pytest.raises(AnnotationsUnreadable, match="more than 2"):
        read([{"target": {"selector": {"exact": str(n)}}} for n in range(3)])


def test_a_remote_context_is_never_fetched(read: Any, monkeypatch: pytest.MonkeyPatch) -> None:
    def connected(*_args: object) -> NoReturn:
        raise AssertionError("it asked the network")

    for name in ("socket", "create_connection", "getaddrinfo"):
        monkeypatch.setattr(socket, name, connected)
    context = ["http://trap.example/context.jsonld", {"@import": "http://trap.example/2"}]
    assert read({**ITEM, "@context": context}) == [MARK]
