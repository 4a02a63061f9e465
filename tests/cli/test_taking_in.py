"""Annotations of other programs from the command line."""

from __future__ import annotations

import json
from pathlib import Path

from tests.cli.conftest import TEXT, Call


def quote(name: str, exact: str, prefix: str = "") -> dict[str, object]:
    selector = {"type": "TextQuoteSelector", "exact": exact, "prefix": prefix}
    return {"id": name, "type": "Annotation", "target": {"selector": selector}, "bodyValue": "hm"}


def test_in_out_and_in_again(call: Call, article: str, tmp_path: Path) -> None:
    file = tmp_path / "marks.json"
    items = [
        quote("urn:x:1", "The ferry to Halcyrie was late", "harbour"),
        quote("urn:x:2", "The fare rose by 12%"),
        quote("urn:x:3", "The train to Quillhaven was early"),
    ]
    file.write_text(json.dumps(items), encoding="utf-8")
    planned = call("import-annotations", article, file, "--dry-run", "--json").json
    assert planned["added"] == []
    answer = call("import-annotations", article, file, "--json")
    assert (answer.code, answer.err) == (0, "")
    (added,) = answer.json["added"]
    assert TEXT[added["start"] : added["end"]] == added["exact"] == "The fare rose by 12%"
    assert added["note"] == "hm"
    unplaced = answer.json["unplaced"]
    assert [(one["id"], one["why"]) for one in unplaced] == [
        ("urn:x:1", "ambiguous"),
        ("urn:x:3", "lost"),
    ]
    assert [each["exact"] for each in unplaced[0]["candidates"]] == [
        "The ferry to Halcyrie was late"
    ] * 2
    again = call("import-annotations", article, file)
    assert again.out.decode().startswith("0 came in, 1 known already, 2 don’t fit.")
    call("undo")
    assert call("annotations", article, "--json").json == []


def test_bad_files(call: Call, article: str, tmp_path: Path) -> None:
    deep = tmp_path / "deep.json"
    deep.write_bytes(b"[" * 100_000)
    for arguments in (
        (article, deep),
        (article, tmp_path),
        (article, tmp_path / "none"),
        ("x", deep),
    ):
        answer = call("import-annotations", *arguments)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, b"", 1)
