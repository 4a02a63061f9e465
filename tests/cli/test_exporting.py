"""The CSV from the command line."""

from __future__ import annotations

import csv
import io
import json
import os
import stat
from pathlib import Path

import pytest

from tests.cli.conftest import TEXT, Call

BYTE_ORDER_MARK = b"\xef\xbb\xbf"


def rows(content: bytes) -> list[dict[str, str]]:
    """The rows of a CSV file by the names of their columns."""
    return [*csv.DictReader(io.StringIO(content.decode("utf-8-sig"), newline=""), strict=True)]


@pytest.fixture
def marks(call: Call, article: str) -> list[str]:
    """Two claims and a figure, the figure flagged, a claim confirmed; their ids in text order."""
    places = (("claim", "About 310 people waited"), ("figure", "12%"), ("claim", "on Friday"))
    ids = [
        call("annotate", article, "--tag", tag, "--quote", quote, "--json").json["id"]
        for tag, quote in places
    ]
    call("flag", ids[1], "--reason", "of what?")
    call("set-status", ids[2], "confirmed")
    return ids


def test_claims_to_a_file(call: Call, marks: list[str], tmp_path: Path) -> None:
    out = tmp_path / "claims.csv"
    answer = call("export", "csv", "-o", out, "--json")
    assert (answer.code, answer.err) == (0, "")
    assert (answer.json["file"], answer.json["rows"]) == (str(out), 2)
    assert out.read_bytes().startswith(BYTE_ORDER_MARK)
    assert [row["id"] for row in rows(out.read_bytes())] == [marks[0], marks[2]]
    assert [row["number"] for row in rows(out.read_bytes())] == ["1", "3"]
    if os.name != "nt":
        assert stat.S_IMODE(out.stat().st_mode) == 0o600


SELECTIONS: list[tuple[tuple[str, ...], list[int]]] = [
    (("--tag", "figure"), [1]),
    (("--tag", "figure", "--tag", "claim"), [0, 1, 2]),
    (("--tag", "figure", "--flagged"), [1]),
    (("--flagged",), []),
    (("--status", "confirmed"), [2]),
    (("--status", "confirmed", "--status", "open"), [0, 2]),
    (("--article", "Ferry late again"), [0, 2]),
    (("--tag", "quote"), []),
]


@pytest.mark.parametrize(("options", "expected"), SELECTIONS)
def test_selections_to_standard_output(
    call: Call, marks: list[str], options: tuple[str, ...], expected: list[int]
) -> None:
    for target in ((), ("-o", "-")):
        answer = call("export", "csv", *options, *target)
        assert answer.code == 0
        assert [row["id"] for row in rows(answer.out)] == [marks[n] for n in expected]


def test_the_reason_of_a_flag(call: Call, marks: list[str]) -> None:
    (row,) = rows(call("export", "csv", "--tag", "figure", "--flagged").out)
    assert (row["id"], row["flag"], row["flag_reason"]) == (marks[1], "flagged", "of what?")
    assert row["exact_text"] == TEXT[int(row["start"]) : int(row["end"])]


def test_as_the_settings_say(
    call: Call, marks: list[str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    settings = tmp_path / "settings.toml"
    settings.write_text('[csv]\nbyte_order_mark = false\ndelimiter = ";"', encoding="utf-8")
    monkeypatch.setenv("FACT_DESK_SETTINGS", str(settings))
    out = call("export", "csv").out
    assert out.startswith(b"article;draft;number;")
    assert marks[0].encode() in out


def test_the_same_desk_gives_the_same_bytes(call: Call, marks: list[str]) -> None:
    first, second = call("export", "csv").out, call("export", "csv").out
    assert first == second
    assert marks[0].encode() in first


def test_bad_targets(call: Call, marks: list[str], desk_path: Path, tmp_path: Path) -> None:
    assert marks
    notes = tmp_path / "notes"
    notes.write_text("mine", encoding="utf-8")
    kept = desk_path.read_bytes()
    for arguments in (
        ("csv", "-o", tmp_path),
        ("csv", "-o", tmp_path / "none" / "claims.csv"),
        ("csv", "-o", notes / "claims.csv"),
        ("csv", "-o", desk_path),
        ("csv", "-o", ""),
        ("csv", "-o"),
        ("csv", "--tag", "rumour"),
        ("csv", "--status", "done"),
        ("csv", "--article", "none such"),
        ("pdf",),
        ("report-html", "-o", tmp_path / "none" / "x.html"),
        ("json", "--separate", "-o", tmp_path / "none"),
        (),
    ):
        answer = call("export", *arguments)
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, b"", 1), arguments
    assert notes.read_text(encoding="utf-8") == "mine"
    assert desk_path.read_bytes() == kept
    assert [path.name for path in tmp_path.iterdir()] == ["notes"]


def test_data_for_other_programs_to_standard_output(call: Call, marks: list[str]) -> None:
    document = json.loads(call("export", "web-annotation").out)
    assert [item["id"][-16:] for item in document["first"]["items"]] == marks
    (article,) = json.loads(call("export", "json", "--journal").out)["articles"]
    assert [each["id"] for each in article["annotations"]] == marks
    assert article["journal"][0]["verb"] == "add_article"
    assert (
        json.loads(call("export", "json", "--tag", "figure").out)["articles"][0]["journal"] is None
    )
    assert json.loads(call("export", "claimreview").out)["@graph"] == []


def test_a_sheet_has_the_rows_of_the_csv(call: Call, marks: list[str], tmp_path: Path) -> None:
    out = tmp_path / "claims.xlsx"
    assert call("export", "xlsx", "-o", out, "--json").json["rows"] == 2
    assert out.read_bytes().startswith(b"PK")


def test_a_file_an_article_in_a_folder(call: Call, marks: list[str], tmp_path: Path) -> None:
    for form, more in (("report-html", ()), ("web-annotation", ("--separate",))):
        answer = call("export", form, "-o", tmp_path, *more, "--json")
        (name,) = answer.json["files"]
        assert Path(name).parent == tmp_path
        assert Path(name).stem == "Ferry late again"


def test_all_formats_are_in_the_help(call: Call) -> None:
    told = call("export", "--help").out.decode()
    for name in ("csv", "xlsx", "json", "web-annotation", "claimreview", "report-html"):
        assert name in told
