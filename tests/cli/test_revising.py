"""A new draft from the command line, as other programs read it."""

from __future__ import annotations

from pathlib import Path

import pytest

from fact_desk.resources import seed
from tests.cli.conftest import TEXT, Call

NEXT = TEXT.replace("12%", "21%").replace("About 310 people waited, the harbour said.", "")


@pytest.fixture
def newfile(tmp_path: Path) -> Path:
    """The article's second draft, a Markdown file."""
    path = tmp_path / "second.md"
    path.write_text(NEXT.replace("\n", "\n\n"), encoding="utf-8")
    return path


def _marked(call: Call, article: str, words: str, tag: str) -> str:
    return call("annotate", article, "--tag", tag, "--quote", words, "--json").json["id"]


def test_what_becomes_of_each(call: Call, article: str, newfile: Path) -> None:
    share = _marked(call, article, "12%", "figure")
    people = _marked(call, article, "310 people", "figure")
    quote = _marked(call, article, "We will not wait", "quote")
    answer = call("revise", article, newfile, "--json")
    assert answer.code == 0
    assert answer.json["draft"] == 2
    told = {one["id"]: one for one in answer.json["annotations"]}
    assert {name: one["outcome"] for name, one in told.items()} == {
        share: "recheck",
        people: "lost",
        quote: "unchanged",
    }
    text = call("text", article).out.decode()
    assert text[told[share]["start"] : told[share]["end"]] == told[share]["exact"] == "21%"
    assert told[share]["was"]["exact"] == "12%"
    assert (told[people]["start"], told[people]["exact"]) == (None, None)
    listed = {one["id"]: one for one in call("annotations", article, "--json").json}
    assert (listed[share]["status"], listed[share]["draft"]) == ("recheck", 2)
    assert (listed[people]["status"], listed[people]["draft"]) == ("open", 1)
    assert listed[quote]["draft"] == 2


def test_a_dry_run_stores_nothing(call: Call, article: str, newfile: Path) -> None:
    _marked(call, article, "12%", "figure")
    before = call("annotations", "--json").json
    answer = call("revise", article, newfile, "--dry-run")
    assert answer.out.decode().startswith("Draft 2: 1 recheck.\n")
    assert call("annotations", "--json").json == before
    assert call("articles", "--json").json[0]["draft"] == 1


def test_undo_takes_it_back_at_once(call: Call, article: str, newfile: Path) -> None:
    _marked(call, article, "12%", "figure")
    _marked(call, article, "We will not wait", "quote")
    before = _without_findings(call)
    call("revise", article, newfile)
    (undone,) = call("undo", "--json").json
    assert undone["verb"] == "add_draft"
    assert _without_findings(call) == before
    assert call("text", article).out.decode() == TEXT


def test_refusals(call: Call, article: str, newfile: Path, tmp_path: Path) -> None:
    assert call("revise", "nothing", newfile).code == 2
    assert call("revise", article, tmp_path / "none.md").code == 2
    assert call("revise", article, newfile).code == 0
    again = call("revise", article, newfile)
    assert (again.code, "newest draft already" in again.err) == (2, True)


def _without_findings(call: Call) -> list[dict[str, object]]:
    """The annotations but for what the rules find, which is worked out in its own time."""
    return [one | {"flags": []} for one in call("annotations", "--json").json]


def _letters(words: str) -> list[str]:
    """What no typography changes."""
    return [letter for letter in words if letter.isalnum()]


@pytest.mark.parametrize("name", ["budget-ostrelle", "halcyrie-ferry", "harbour-strike"])
def test_a_second_draft_among_the_samples(call: Call, desk_path: Path, name: str) -> None:
    (made,) = call("import", seed(f"{name}.md"), "--json").json
    first = call("text", made["article"]).out.decode()
    for line in first.split("\n"):
        if line:
            start = first.index(line)
            place = ("--start", start, "--end", start + len(line))
            call("annotate", made["article"], "--tag", "claim", *place)
    answer = call("revise", made["article"], seed(f"{name}-draft-2.md"), "--json").json
    second = call("text", made["article"]).out.decode()
    for one in answer["annotations"]:
        words = one["was"]["exact"]
        if one["outcome"] in ("unchanged", "moved"):
            assert one["exact"] == second[one["start"] : one["end"]]
            assert _letters(one["exact"]) == _letters(words)
        elif words in second:
            assert one["outcome"] == "ambiguous"
    assert {one["outcome"] for one in answer["annotations"]} >= {"unchanged", "recheck"}
    assert desk_path.exists()
