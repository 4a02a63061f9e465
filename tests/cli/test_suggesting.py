"""The command that tells what to mark."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from fact_desk.cli import looking, many_files
from tests.cli.conftest import Call

TEXT = (
    "Ferry late again\n\n🛶 “We will not wait,” said Ada Ostrander. Barrow lost 40 boats in 2019.\n"
)


def _file(folder: Path, name: str, text: str = TEXT) -> Path:
    path = folder / name
    path.write_text(text, encoding="utf-8")
    return path


def test_a_file(call: Call, tmp_path: Path) -> None:
    path = _file(tmp_path, "ferry.md")
    answer = call("suggest", path, "--json")
    assert answer.code == 0
    tags = [one["tag"] for one in answer.json]
    assert tags == ["quote", "claim", "figure", "figure"]
    quote = answer.json[0]
    text = TEXT.replace("\n\n", "\n")
    assert text[quote["start"] : quote["end"]] == quote["exact"] == "“We will not wait,”"
    details = quote["quote"]
    assert details["speaker"] == "Ada Ostrander"
    assert text[details["speaker_start"] : details["speaker_end"]] == "Ada Ostrander"
    assert (quote["figure"], quote["claim"]) == (None, None)
    assert answer.json[2]["figure"]["value"] == "40"
    assert answer.json[1]["claim"] == {"claimant": None, "checkable": True}


def test_an_article_and_nothing_stored(call: Call, article: str) -> None:
    answer = call("suggest", article, "--json")
    assert {one["tag"] for one in answer.json} == {"figure", "quote", "claim"}
    assert call("annotations", article, "--json").json == []


def test_several_files_a_line_each(call: Call, tmp_path: Path) -> None:
    paths = [_file(tmp_path, f"{number}.md") for number in range(3)]
    answer = call("suggest", *paths, "--jsonl")
    lines = [json.loads(line) for line in answer.out.splitlines()]
    assert [line["source"] for line in lines] == [str(path) for path in paths]
    assert all(len(line["suggestions"]) == 4 for line in lines)


def test_several_files_in_one_document(call: Call, tmp_path: Path) -> None:
    paths = [_file(tmp_path, f"{number}.md") for number in range(2)]
    answer = call("suggest", *paths, "--json")
    assert [one["source"] for one in answer.json[::4]] == [str(path) for path in paths]


def test_a_file_that_cannot_be_read(call: Call, tmp_path: Path) -> None:
    bad, good = _file(tmp_path, "bad.md", "\x00\x01\x02"), _file(tmp_path, "good.md")
    answer = call("suggest", bad, good, "--jsonl")
    assert answer.code == 2
    assert [json.loads(line)["source"] for line in answer.out.splitlines()] == [str(good)]
    assert "bad.md" in answer.err


@pytest.mark.parametrize("form", ["--json", "--jsonl"])
def test_no_such_file(call: Call, article: str, form: str) -> None:
    answer = call("suggest", "nowhere.md", form)
    assert (answer.code, answer.out) == (2, b"")
    assert "There is no file nowhere.md" in answer.err


def test_no_such_file_and_no_desk(call: Call, desk_path: Path) -> None:
    answer = call("suggest", "nowhere.md")
    assert (answer.code, answer.out) == (2, b"")
    assert "There is no file nowhere.md" in answer.err


def test_nothing_of_that_name(call: Call, article: str) -> None:
    answer = call("suggest", "Nowhere", "--json")
    assert (answer.code, answer.out) == (2, b"")
    assert "The desk has no article “Nowhere”" in answer.err


def test_a_document_that_breaks_off_is_not_printed(
    call: Call, article: str, tmp_path: Path
) -> None:
    answer = call("suggest", _file(tmp_path, "ferry.md"), "nowhere.md", "--json")
    assert (answer.code, answer.out) == (2, b"")


def test_a_folder(call: Call, tmp_path: Path) -> None:
    folder = tmp_path / "copy of; $(the) *desk*"
    (folder / "deeper").mkdir(parents=True)
    paths = [_file(folder, "part 9.md"), _file(folder, "part 10.md")]
    paths.append(_file(folder / "deeper", "last.txt", "Barrow lost 40 boats in 2019.\n"))
    (folder / "boat.jpg").write_bytes(b"\xff\xd8\xff")
    answer = call("suggest", folder, "--jsonl")
    lines = [json.loads(line) for line in answer.out.splitlines()]
    assert answer.code == 0
    assert [line["source"] for line in lines] == [str(path) for path in paths]
    assert "1 file was passed over" in answer.err
    document = call("suggest", folder, "--json").json
    assert document == [
        {**item, "source": line["source"]} for line in lines for item in line["suggestions"]
    ]
    told = call("suggest", folder).out.decode().splitlines()
    assert [line for line in told if line.endswith(":")] == [f"{path}:" for path in paths]


def test_a_folder_without_articles(call: Call, tmp_path: Path) -> None:
    (tmp_path / "void").mkdir()
    answer = call("suggest", tmp_path / "void", _file(tmp_path, "ferry.md"), "--json")
    assert (answer.code, len(answer.json)) == (2, 4)
    assert "holds no file that could be an article" in answer.err


def test_a_bar_while_a_folder_is_looked_through(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    _file(tmp_path, "bad.md", "\x00\x01\x02")
    _file(tmp_path, "good.md")
    monkeypatch.setattr(many_files, "is_watched", lambda: True)
    answer = call("suggest", tmp_path, "--json")
    assert (answer.code, len(answer.json)) == (2, 4)
    bar, _, told = answer.err.rpartition("fact-desk: ")
    assert "Looking" in bar
    assert "bad.md" in told


def test_lines_to_read(call: Call, tmp_path: Path) -> None:
    answer = call("suggest", _file(tmp_path, "ferry.md"))
    first = answer.out.decode().splitlines()[0]
    assert first.startswith("quote")
    assert "Ada Ostrander" in first


def test_many_files_by_several_processes(
    call: Call, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    texts = [TEXT.replace("40", str(number)) for number in range(41, 53)]
    paths = [_file(tmp_path, f"{n}.md", text) for n, text in enumerate(texts)]
    paths.insert(5, _file(tmp_path, "bad.md", "\x00\x01\x02"))
    alone = call("suggest", *paths, "--jsonl")
    monkeypatch.setattr(looking, "_MANY", 2)
    monkeypatch.setattr("os.cpu_count", lambda: 2)
    together = call("suggest", *paths, "--jsonl")
    assert (together.code, together.out, together.err) == (alone.code, alone.out, alone.err)
    assert len(together.out.splitlines()) == 12
