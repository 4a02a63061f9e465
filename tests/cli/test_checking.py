"""Checking from the command line: what is wrong, what is known, what is decided."""

from __future__ import annotations

from pathlib import Path

import pytest

from tests.cli.conftest import Call

STORY = "\n\n".join(
    (
        "# Two years of siege",
        "The siege of Ostrelle will soon enter its third year, its mayor said on Tuesday.",
        "Ferry passengers rose from 310 to 341 in May, a rise of 12%, the harbour said.",
    )
)
DATES = ("--published", "2025-02-13", "--known", "siege=2022-02-24")
PUBLIC = Path(__file__).parents[2] / "../shared/articles/000_468fca58f6ad11f9.txt"


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """An article with a wrong change and a wrong year in it."""
    path = tmp_path / "siege.md"
    path.write_text(STORY)
    return path


@pytest.fixture
def story(call: Call, file: Path) -> str:
    """The same, imported; returns its id."""
    return call("import", file, "--json").json[0]["article"]


def grave(call: Call, *arguments: object) -> list[tuple[str, str, str]]:
    """Rule, severity and words of all that is more than a reminder."""
    return [
        (flag["rule"], flag["severity"], flag["spans"][0]["exact"])
        for flag in call(*arguments, "--json").json
        if flag["severity"] != "info"
    ]


CHECKS = (
    ((), [("elapsed", "warning", "third year"), ("change", "error", "12%")]),
    (DATES, [("elapsed", "error", "third year"), ("change", "error", "12%")]),
    (
        ("--published", "2025-02-13", "--known", "siege=2023-03-01"),
        [("change", "error", "12%")],
    ),
)


@pytest.mark.parametrize(("options", "expected"), CHECKS)
def test_a_file_or_an_article(
    call: Call, file: Path, story: str, options: tuple[str, ...], expected: list[tuple[str, ...]]
) -> None:
    before = call("log", "--json").out
    assert grave(call, "check", file, *options) == expected
    assert grave(call, "check", story, *options) == expected
    assert grave(call, "check", "Two years of siege", *options) == expected
    assert call("log", "--json").out == before
    assert grave(call, "findings", story) == grave(call, "check", story)[::-1]


def test_a_file_needs_no_desk(call: Call, file: Path, desk_path: Path) -> None:
    (elapsed, change) = (
        flag for flag in call("check", file, *DATES, "--json").json if flag["severity"] == "error"
    )
    assert change["state"] == "open"
    assert "10%" in change["explanation"]
    assert {"start", "end", "exact"} <= change["spans"][0].keys()
    assert "24 February 2022" in elapsed["explanation"]
    assert not desk_path.exists()
    assert "12%" in call("check", file).out.decode()


@pytest.mark.skipif(not PUBLIC.exists(), reason="the article is not among the project's files")
@pytest.mark.parametrize(("options", "year"), [((), "warning"), (DATES, "error")])
def test_a_real_article(call: Call, options: tuple[str, ...], year: str) -> None:
    options = tuple(each.replace("siege", "war") for each in options)
    flags = grave(call, "check", PUBLIC, *options)
    assert ("elapsed", year, "third year") in flags
    assert [rule for rule, *_ in flags] == ["vague", "elapsed"]


BAD_CHECKS = (
    (("check", "no such"), "no article"),
    (("check", "{file}", "--published", "yesterday"), "no date"),
    (("check", "{file}", "--known", "2022-02-24"), "EVENT=DATE|no known date"),
    (("check", "{file}", "--known", "=2022-02-24"), "no known date"),
    (("check", "{file}", "--known", "siege=soon"), "no date"),
    (("published", "{story}", "2025-02-30"), "no date"),
    (("published", "no such", "2025-02-13"), "no article"),
    (("event", "add", "", "2025-02-13"), "needs a name"),
    (("event", "add", "siege", "then"), "no date"),
    (("event", "remove", "none"), "no event"),
    (("dismiss", "{story}", "none", "--reason", "x"), "no flag"),
    (("dismiss", "{story}", "{flag}"), "--reason"),
    (("dismiss", "{story}", "{flag}", "--reason", " "), "needs a reason"),
    (("reopen", "{story}", "{flag}"), "open"),
    (("rules", "--off", "none"), "no rule"),
    (("rules", "--on", "sum"), "on already"),
)


@pytest.mark.parametrize(("arguments", "told"), BAD_CHECKS)
def test_what_cannot_be_done(
    call: Call, file: Path, story: str, arguments: tuple[str, ...], told: str
) -> None:
    flag = next(one["id"] for one in call("findings", story, "--json").json)
    before = call("log", "--json").out
    names = {"file": file, "story": story, "flag": flag}
    answer = call(*(argument.format(**names) for argument in arguments), "--json")
    assert (answer.code, answer.out) == (2, b"")
    assert any(each in answer.err for each in told.split("|"))
    assert answer.err.count("\n") == 1
    assert call("log", "--json").out == before


def test_flags_follow_dates(call: Call, story: str) -> None:
    mark = call("annotate", story, "--tag", "figure", "--quote", "third year", "--json").json
    assert [flag["severity"] for flag in mark["flags"]] == ["warning"]
    told = call("published", story, "2025-02-13", "--json").json
    assert told == {"article": story, "title": "Two years of siege", "published": "2025-02-13"}
    made = call("event", "add", "siege", "2022-02-24", "--article", story, "--json").json
    assert call("event", "list", story, "--json").json == [made]
    (found,) = call("annotations", "--json").json
    assert [flag["severity"] for flag in found["flags"]] == ["error"]
    again = call("event", "add", "Siege", "2023-03-01", "--article", story, "--json").json
    assert (again["id"], again["date"]) == (made["id"], "2023-03-01")
    (found,) = call("annotations", "--json").json
    assert found["flags"] == []
    call("undo")
    call("event", "remove", made["id"][:6])
    assert call("event", "list", "--json").json == []
    assert [one["flagged"] for one in call("articles", "--json").json] == [1]


def test_decisions(call: Call, story: str) -> None:
    (flag,) = (one for one in call("findings", story, "--json").json if one["rule"] == "change")
    assert (flag["state"], flag["annotation"], flag["exact"]) == ("open", None, "12%")
    mark = call("annotate", story, "--tag", "figure", "--quote", "12%", "--json").json["id"]
    gone = call("dismiss", story, flag["id"][:8], "--reason", "May was short", "--json").json
    assert (gone["state"], gone["reason"], gone["annotation"]) == (
        "dismissed",
        "May was short",
        mark,
    )
    assert call("export", "csv", "--tag", "figure", "--flagged").out.count(b"\n") == 1
    checked = call("check", story, "--json").json
    assert [one["state"] for one in checked if one["rule"] == "change"] == ["dismissed"]
    assert call("accept", story, flag["id"], "--json").json["state"] == "accepted"
    assert call("reopen", story, flag["id"], "--json").json["state"] == "open"
    exported = call("export", "csv", "--tag", "figure", "--flagged").out.decode()
    assert flag["explanation"].split(";")[0] in exported
    assert ",12,percent," in exported


def test_a_flag_by_hand_tells_why_it_was_raised(call: Call, story: str) -> None:
    mark = call("annotate", story, "--tag", "figure", "--quote", "341", "--json").json["id"]
    call("flag", mark)
    assert "flagged by the editor" in call("findings", story).out.decode()
    call("unflag", mark)
    call("flag", mark, "--reason", "The harbour counts crews too")
    told = call("findings", story).out.decode()
    assert "The harbour counts crews too" in told
    assert "flagged by the editor" not in told


def test_rules(call: Call, story: str) -> None:
    rules = {rule["rule"]: rule for rule in call("rules", "--json").json}
    assert rules["change"].keys() >= {"title", "severity", "about", "on"}
    assert all(rule["on"] for rule in rules.values())
    after = {rule["rule"]: rule["on"] for rule in call("rules", "--off", "change", "--json").json}
    assert [name for name, on in after.items() if not on] == ["change"]
    assert "change" not in [one["rule"] for one in call("findings", story, "--json").json]
    call("rules", "--on", "change")
    assert "change" in [one["rule"] for one in call("findings", story, "--json").json]
    assert "change" in call("rules").out.decode()


def test_another_articles_confirmed_figure(call: Call, tmp_path: Path) -> None:
    stories: list[str] = []
    for number, sum_of_money in enumerate(("€48 million", "€52 million")):
        path = tmp_path / f"{number}.md"
        path.write_text(f"# Tram {number}\n\nThe tram extension in Vell costs {sum_of_money}.\n")
        stories.append(call("import", path, "--json").json[0]["article"])
    there = call("annotate", stories[1], "--tag", "figure", "--quote", "€52 million", "--json").json
    assert grave(call, "findings", stories[0]) == []
    call("set-status", there["id"], "confirmed")
    assert grave(call, "findings", stories[0]) == [("elsewhere", "warning", "€48 million")]
    call("undo")
    assert grave(call, "findings", stories[0]) == []


@pytest.fixture
def figure(call: Call, story: str) -> str:
    """A mark on the wrong percentage; returns its id."""
    quote = ("--quote", "a rise of 12%")
    return call("annotate", story, "--tag", "figure", *quote, "--json").json["id"]


VALUES: tuple[tuple[tuple[str, ...], dict[str, object]], ...] = (
    (("--value", "10"), {"value": "10", "low": None, "unit": "percent"}),
    (("--value", "1,200.50", "--unit", "EUR"), {"value": "1200.50", "unit": "EUR"}),
    (("--low", "9", "--high", "11"), {"value": None, "low": "9", "high": "11"}),
    (("--approximation", "about"), {"value": "12", "approximation": "about"}),
    (("--kind", "count", "--unit", "boats"), {"kind": "count", "unit": "boats"}),
)


@pytest.mark.parametrize(("options", "expected"), VALUES)
def test_a_value_by_hand(
    call: Call, figure: str, options: tuple[str, ...], expected: dict[str, object]
) -> None:
    after = call("set-figure", figure, *options, "--json").json["figure"]
    assert after["by_hand"] is True
    assert {name: after[name] for name in expected} == expected


def test_her_value_wins(call: Call, story: str, figure: str) -> None:
    assert ("change", "error", "12%") in grave(call, "findings", story)
    call("set-figure", figure, "--value", "10")
    assert "change" not in [rule for rule, *_ in grave(call, "findings", story)]


@pytest.mark.parametrize("options", [(), ("--value", "ten"), ("--low", "NaN"), ("--kind", "x")])
def test_values_that_are_none(call: Call, figure: str, options: tuple[str, ...]) -> None:
    assert call("set-figure", figure, *options).code == 2
    call("retag", figure, "claim")
    assert call("set-figure", figure, "--value", "1").code == 2


def test_sources(call: Call, figure: str) -> None:
    options = ("--title", "Harbour log", "--link", "https://harbour.example", "--locator", "p. 3")
    made = call(
        "source", "add", figure[:8], *options, "--accessed", "2025-02-01", "--says", "11%", "--json"
    ).json
    expected = {
        "title": "Harbour log",
        "link": "https://harbour.example",
        "person": None,
        "standing": "primary",
        "locator": "p. 3",
        "accessed": "2025-02-01",
        "says": "11%",
    }
    assert {name: made[name] for name in expected} == expected
    again = call("source", "add", figure, "--source", made["source"][:6], "--json").json
    assert (again["source"], again["locator"]) == (made["source"], None)
    assert call("annotations", "--json").json[0]["sources"] == [made, again]
    assert [one["source"] for one in call("source", "list", "harb", "lo", "--json").json] == [
        made["source"]
    ]
    assert call("source", "list", "nothing", "--json").json == []
    exported = call("export", "csv", "--tag", "figure").out.decode()
    parts = ("Harbour log, p. 3, https://harbour.example", "Harbour log, https://harbour.example")
    assert "; ".join(parts) in exported
    call("source", "remove", figure, again["id"])
    assert call("annotations", "--json").json[0]["sources"] == [made]
    call("undo", "--steps", 3)
    assert call("source", "list", "--json").json == []


@pytest.mark.parametrize(
    "arguments",
    [
        ("add", "{figure}"),
        ("add", "{figure}", "--title", " "),
        ("add", "{figure}", "--title", "x", "--accessed", "now"),
        ("add", "{figure}", "--source", "none"),
        ("add", "{figure}", "--title", "x", "--standing", "third"),
        ("add", "none", "--title", "x"),
        ("remove", "{figure}", "none"),
    ],
)
def test_sources_that_are_none(call: Call, figure: str, arguments: tuple[str, ...]) -> None:
    before = call("log", "--json").out
    answer = call("source", *(argument.format(figure=figure) for argument in arguments))
    assert (answer.code, answer.out) == (2, b"")
    assert answer.err.count("\n") == 1
    assert call("log", "--json").out == before


@pytest.mark.parametrize("name", ["missing.txt", "drafts/missing", "no/such.d/story.docx"])
def test_a_file_that_is_missing(call: Call, article: str, name: str) -> None:
    answer = call("check", name)
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, b"", 1)
    assert f"There is no file {name}" in answer.err


@pytest.mark.parametrize("name", ["Missing", "version 2.0 of it", "Late again."])
def test_an_article_that_is_missing(call: Call, article: str, name: str) -> None:
    answer = call("check", name)
    assert (answer.code, answer.out) == (2, b"")
    assert f"The desk has no article “{name}”" in answer.err


def test_a_missing_file_where_there_is_no_desk(call: Call, desk_path: Path) -> None:
    assert "There is no file missing.txt" in call("check", "missing.txt").err
    assert "There is no desk at" in call("check", "Missing").err


def test_a_folder_is_no_file(call: Call, article: str, tmp_path: Path) -> None:
    (tmp_path / "drafts").mkdir()
    answer = call("check", tmp_path / "drafts")
    assert (answer.code, answer.out) == (2, b"")
    assert "drafts is a folder" in answer.err
