"""Commands that only look."""

from __future__ import annotations

from pathlib import Path

from fact_desk.cli.output import table
from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from fact_desk.model.wording import local_time
from tests.cli.conftest import TEXT, Call
from tests.desks import manuscript


def test_articles(call: Call, article: str, mark: str) -> None:
    call("set-status", mark, "confirmed")
    call("flag", mark)
    assert call("articles", "--json").json == [
        {
            "article": article,
            "title": "Ferry late again",
            "draft": 1,
            "words": len(TEXT.split()),
            "annotations": 1,
            "checked": 1,
            "flagged": 1,
            "shelf": "active",
            "cleared": None,
        }
    ]
    told = call("articles").out.decode()
    assert article[:8] in told
    assert "1 of 1 checked" in told


def test_the_text_is_there_byte_for_byte(call: Call, article: str) -> None:
    for name in (article, article[:6], "Ferry late again"):
        answer = call("text", name)
        assert (answer.code, answer.out, answer.err) == (0, TEXT.encode(), "")


def test_articles_of_one_title_are_told_apart(call: Call, article: str, desk_path: Path) -> None:
    desk = Desk(desk_path, "Ada")
    try:
        twin = bring_in(desk, manuscript(f"{TEXT}\nMore.")).article
    finally:
        desk.close()
    answer = call("text", "Ferry late again")
    assert (answer.code, answer.out, answer.err.count("\n")) == (2, b"", 1)
    assert "2 articles go by “Ferry late again”" in answer.err
    for start in (article[:8], twin.id[:8]):
        assert f"{start} (received {local_time(twin.made_at).partition(',')[0]}" in answer.err
        assert call("text", start).code == 0


def test_an_annotation_as_json(call: Call, article: str, mark: str) -> None:
    call("flag", mark, "--reason", "Was it not Sunday?")
    (found,) = call("annotations", article, "--json").json
    start = TEXT.index("The ferry")
    assert found["id"] == mark
    assert (found["article"], found["draft"], found["tag"]) == (article, 1, "claim")
    assert (found["start"], found["end"]) == (start, start + 41)
    assert found["exact"] == TEXT[start : start + 41]
    assert (found["prefix"], found["suffix"]) == (TEXT[:start], TEXT[start + 41 :][:32])
    assert (found["status"], found["note"], found["sources"]) == ("open", "", [])
    assert (found["figure"], found["quote"]) == (None, None)
    assert found["claim"] == {"claimant": None, "checkable": None}
    (flag,) = found["flags"]
    assert (flag["rule"], flag["severity"], flag["state"]) == ("by hand", "warning", "open")
    assert (flag["reason"], flag["spans"]) == ("Was it not Sunday?", [])


def test_the_details_are_those_of_the_tag(call: Call, mark: str) -> None:
    figure = call("retag", mark, "figure", "--json").json
    assert (figure["quote"], figure["claim"]) == (None, None)
    assert {"value", "low", "high", "unit", "approximation", "kind"} <= figure["figure"].keys()
    assert figure["figure"]["value"] is None
    quote = call("retag", mark, "quote", "--json").json
    assert (quote["figure"], quote["claim"]) == (None, None)
    assert quote["quote"]["speaker"] is None


def test_annotations_of_the_whole_desk_stand_in_text_order(call: Call, article: str) -> None:
    for quote in ("12%", "310", "$3.8 million"):
        call("annotate", article, "--tag", "figure", "--quote", quote)
    assert [item["exact"] for item in call("annotations", "--json").json] == [
        "310",
        "12%",
        "$3.8 million",
    ]
    lines = call("annotations").out.decode().splitlines()
    assert [line.split("  ")[-1] for line in lines] == ["310", "12%", "$3.8 million"]


def test_log(call: Call, article: str, mark: str) -> None:
    call("--editor", "Bo", "set-status", mark, "confirmed")
    of_desk = call("log", "--json").json
    assert [item["verb"] for item in of_desk] == ["add_article", "annotate", "set_status"]
    assert call("log", article[:7], "--json").json == of_desk
    assert call("log", "Ferry late again", "--json").json == of_desk
    of_mark = call("log", mark[:7], "--json").json
    assert of_mark == of_desk[1:]
    assert of_mark[-1]["editor"] == "Bo"
    assert of_mark[-1].keys() >= {"operation", "at", "editor", "verb", "changes"}
    (change,) = of_mark[-1]["changes"]
    assert (change["entity"], change["id"]) == ("annotation", mark)
    assert (change["before"]["status"], change["after"]["status"]) == ("open", "confirmed")
    assert "set status" in call("log", mark).out.decode()


def test_what_was_deleted_has_a_history(call: Call, mark: str) -> None:
    call("delete", mark)
    verbs = [item["verb"] for item in call("log", mark, "--json").json]
    assert verbs == ["annotate", "delete"]


def test_an_empty_table() -> None:
    assert table([]) == []


def test_the_log_in_words(call: Call, article: str, mark: str) -> None:
    call("--editor", "Bo", "set-status", mark, "confirmed")
    call("--editor", "Bo", "undo")
    call("rules", "--off", "weekday")
    call("no-fact", article, "--start", 0)
    operations = call("log", "--json").json
    lines = call("log").out.decode().splitlines()
    words = "“The ferry to Halcyrie was late on Monday.”"
    for operation, line, (editor, what) in zip(
        operations,
        lines,
        (
            ("Ada", "add article “Ferry late again”"),
            (operations[1]["editor"], f"annotate {words}"),
            ("Bo", f"set status to confirmed {words}"),
            ("Bo", f"undo: set status to confirmed {words}"),
            (operations[4]["editor"], "switch rule off “weekday”"),
            (operations[5]["editor"], "declare no fact “Ferry late again”"),
        ),
        strict=True,
    ):
        at = local_time(operation["at"]).replace(",", "")
        assert line.startswith(f"{at}  {editor}  ")
        assert line.endswith(f"  {what}")
    assert call("log", mark).out.decode().splitlines()[1] == lines[2]


def test_the_log_of_many_marks_at_once(call: Call, article: str) -> None:
    made = call("accept-suggestions", article, "--json").json
    call("delete", made[0]["id"])
    line = call("log").out.decode().splitlines()[1]
    assert line.endswith(f"accept suggestion “{made[0]['exact']}” and {len(made) - 1} more")
    assert f"delete “{made[0]['exact']}”" in call("log", made[0]["id"]).out.decode()


def test_what_was_undone_in_words(call: Call, article: str, mark: str) -> None:
    done = call("log", "--json").json[-1]
    at = local_time(done["at"]).replace(",", "")
    words = "annotate “The ferry to Halcyrie was late on Monday.”"
    editor = ("--editor", done["editor"])
    assert call(*editor, "undo").out.decode() == f"Undone: {words}, {at}\n"
    assert call(*editor, "redo").out.decode() == f"Done again: {words}, {at}\n"
    call(*editor, "undo")
    added = call("--editor", "Ada", "undo").out.decode()
    assert added.startswith("Undone: add article “Ferry late again”, ")
