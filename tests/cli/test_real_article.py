"""The main job on a real article: in, marked, checked, out."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call
from tests.cli.test_exporting import rows

ARTICLE = Path(__file__).parents[3] / "shared" / "articles" / "000_468fca58f6ad11f9.txt"

MARKS = [
    ("figure", "about $66 billion"),
    ("figure", "$3.8 billion"),
    ("figure", "$500 billion"),
    ("claim", "third year"),
    ("quote", "everything is on the table."),
]


@pytest.mark.skipif(not ARTICLE.exists(), reason="the real article is not beside the checkout")
def test_from_the_file_to_the_csv(call: Call, tmp_path: Path) -> None:
    (item,) = call("import", ARTICLE, "--json").json
    text = call("text", item["article"]).out.decode()
    for tag, quote in MARKS:
        answer = call("annotate", item["article"], "--tag", tag, "--quote", quote, "--json")
        assert answer.code == 0, answer.err
        assert call("set-status", answer.json["id"], "confirmed").code == 0
    out = tmp_path / "marks.csv"
    tags = ("--tag", "claim", "--tag", "figure", "--tag", "quote")
    assert call("export", "csv", *tags, "-o", out, "--json").json["rows"] == len(MARKS)
    found = rows(out.read_bytes())
    assert sorted(row["exact_text"] for row in found) == sorted(quote for _, quote in MARKS)
    assert [int(row["start"]) for row in found] == sorted(int(row["start"]) for row in found)
    lines = text.split("\n")
    for row in found:
        assert text[int(row["start"]) : int(row["end"])] == row["exact_text"]
        # One paragraph a line, in this article.
        assert row["exact_text"] in lines[int(row["paragraph"]) - 1]
        assert row["status"] == "confirmed"
