"""Marking from the command line: the same verbs as in the window."""

from __future__ import annotations

import pytest

from fact_desk.cli.naming import span_of_quote
from fact_desk.errors import BadRequest
from fact_desk.model.annotation import Status, Tag
from tests.cli.conftest import TEXT, Call

FERRY = "The ferry to Halcyrie was late on"


def test_by_offsets_exactly_as_given(call: Call, article: str) -> None:
    start = TEXT.index(" 🛶 The")
    answer = call(
        "annotate", article, "--tag", "quote", "--start", start, "--end", start + 2, "--json"
    )
    assert answer.code == 0
    assert (answer.json["start"], answer.json["end"]) == (start, start + 2)
    assert answer.json["exact"] == " 🛶"


def test_by_quote_behind_an_emoji(call: Call, article: str) -> None:
    found = call("annotate", article, "--tag", "figure", "--quote", "12%", "--json").json
    assert TEXT[found["start"] : found["end"]] == "12%"
    assert (found["tag"], found["status"]) == ("figure", "open")


def test_by_quote_with_the_prefix_that_decides(call: Call, article: str) -> None:
    options = ("--tag", "claim", "--quote", FERRY, "--json")
    first = call("annotate", article, *options, "--prefix", "again\n").json
    second = call("annotate", article, *options, "--prefix", "million.\n").json
    assert (first["start"], second["start"]) == (TEXT.index(FERRY), TEXT.rindex(FERRY))


def test_a_note_is_part_of_the_same_step(call: Call, article: str) -> None:
    made = call(
        "annotate", article, "--tag", "claim", "--quote", "310", "--note", "ask them", "--json"
    ).json
    assert made["note"] == "ask them"
    call("undo")
    assert call("annotations", "--json").json == []


BAD_PLACES = [
    ((), "--quote"),
    (("--start", 3), "--end"),
    (("--end", 3), "--start"),
    (("--start", 1, "--end", 3, "--quote", "ferry"), "--quote"),
    (("--start", 1, "--end", 3, "--prefix", "x"), "--prefix"),
    (("--prefix", "x"), "--quote"),
    (("--start", 3, "--end", 3), "3 to 3"),
    (("--start", 5, "--end", 3), "5 to 3"),
    (("--start", -1, "--end", 3), "-1 to 3"),
    (("--start", 0, "--end", len(TEXT) + 1), f"{len(TEXT)} characters"),
    (("--start", 10**30, "--end", 10**31), "no words"),
    (("--start", "x", "--end", 3), "--start"),
    (("--start", "1.5", "--end", 3), "--start"),
    (("--quote", ""), "empty"),
    (("--quote", "a ship"), "does not stand"),
    (("--quote", FERRY), "stands 2 times"),
    (("--quote", FERRY, "--prefix", "\n"), "stands 2 times"),
    (("--quote", FERRY, "--prefix", "none such"), "does not stand"),
    (("--quote", "aa"), "does not stand"),
    (("--quote", "310 \udcff"), "--quote"),
    (("--quote", "310", "--note", "\udcff"), "--note"),
    (("--quote", "310", "--tag", "rumour"), "claim, figure and quote"),
]


@pytest.mark.parametrize(("options", "told"), BAD_PLACES)
def test_places_that_are_none(
    call: Call, article: str, options: tuple[object, ...], told: str
) -> None:
    answer = call("annotate", article, "--tag", "claim", *options, "--json")
    assert (answer.code, answer.out) == (2, b"")
    assert told in answer.err
    assert answer.err.count("\n") == 1
    assert call("annotations", "--json").json == []


def test_words_that_overlap_themselves_are_counted(call: Call, article: str) -> None:
    del article
    answer = call("annotate", "Ferry late again", "--tag", "claim", "--quote", "a")
    assert f"stands {TEXT.count('a')} times" in answer.err
    with pytest.raises(BadRequest, match="stands 3 times"):
        span_of_quote("aaaa", "aa", "")


STATUSES = [(str(status), status) for status in Status if status is not Status.OPEN] + [
    ("not-checkable", Status.NOT_CHECKABLE),
    ("Needs_Correction", Status.NEEDS_CORRECTION),
    ("CONFIRMED", Status.CONFIRMED),
]


@pytest.mark.parametrize(("word", "status"), STATUSES)
def test_statuses(call: Call, mark: str, word: str, status: Status) -> None:
    correction = ("--correction", "on Sunday") if status is Status.NEEDS_CORRECTION else ()
    answer = call("--editor", "Bo", "set-status", mark[:8], word, *correction, "--json")
    assert answer.code == 0
    assert answer.json["status"] == status
    assert answer.json["checked_by"] == ("Bo" if status.is_checked else None)
    if correction:
        assert answer.json["correction"] == "on Sunday"


@pytest.mark.parametrize("tag", [Tag.FIGURE, Tag.QUOTE])
def test_retag(call: Call, mark: str, tag: Tag) -> None:
    assert call("retag", mark, tag, "--json").json["tag"] == tag


def test_flag_and_unflag(call: Call, mark: str) -> None:
    flagged = call("flag", mark, "--reason", "ask the harbour", "--json").json
    assert [flag["reason"] for flag in flagged["flags"]] == ["ask the harbour"]
    again = call("flag", mark)
    assert (again.code, again.err) == (
        2,
        "fact-desk: It is flagged already; nothing was changed.\n",
    )
    assert call("unflag", mark, "--json").json["flags"] == []
    assert call("unflag", mark).code == 2


def test_delete_tells_what_is_gone(call: Call, mark: str) -> None:
    gone = call("delete", mark, "--json").json
    assert (gone["id"], gone["deleted"]) == (mark, True)
    assert call("annotations", "--json").json == []
    assert call("delete", mark).code == 2


BAD_CHANGES = [
    ("set-status", "{mark}", "done"),
    ("set-status", "{mark}", "needs-correction"),
    ("set-status", "{mark}", "open"),
    ("set-status", "{mark}"),
    ("set-status", "nobody", "confirmed"),
    ("set-status", "", "confirmed"),
    ("set-status", "*", "confirmed"),
    ("retag", "{mark}", "claim"),
    ("retag", "{mark}", "rumour"),
    ("flag", "{mark}", "--reason", "\udcff"),
    ("flag", "\udcff"),
    ("flag",),
    ("delete", "{mark}", "{mark}"),
    ("annotate", "none such", "--tag", "claim", "--quote", "310"),
    ("text", "none such"),
    ("text", ""),
    ("annotations", "none such"),
    ("log", "none such"),
    ("log", ""),
    ("undo", "--steps", "0"),
    ("undo", "--steps", "many"),
    ("no-such-command",),
    ("articles", "--no-such-option"),
]


@pytest.mark.parametrize("arguments", BAD_CHANGES)
def test_what_cannot_be_done(call: Call, mark: str, arguments: tuple[str, ...]) -> None:
    before = call("log", "--json").out
    answer = call(*(argument.format(mark=mark) for argument in arguments), "--json")
    assert (answer.code, answer.out) == (2, b"")
    assert answer.err.startswith("fact-desk: ")
    assert answer.err.count("\n") == 1
    assert call("log", "--json").out == before


def test_undo_and_redo(call: Call, mark: str) -> None:
    call("set-status", mark, "confirmed")
    call("flag", mark)
    undone = call("undo", "--steps", 2, "--json").json
    assert [item["verb"] for item in undone] == ["flag", "set_status"]
    (found,) = call("annotations", "--json").json
    assert (found["status"], found["flags"]) == ("open", [])
    done = call("redo", "--steps", 9, "--json").json
    assert [item["verb"] for item in done] == ["set_status", "flag"]
    (found,) = call("annotations", "--json").json
    assert (found["status"], len(found["flags"])) == ("confirmed", 1)
    assert (call("redo", "--json").json, call("redo").code) == ([], 0)


def test_each_editor_undoes_her_own(call: Call, mark: str) -> None:
    call("--editor", "Bo", "set-status", mark, "confirmed")
    assert call("--editor", "Cy", "undo", "--json").json == []
    assert call("--editor", "Bo", "undo", "--json").json[0]["verb"] == "set_status"


def test_what_was_undone_before_a_conflict_is_told(call: Call, mark: str) -> None:
    call("--editor", "Bo", "set-status", mark, "confirmed")
    call("--editor", "Bo", "flag", mark)
    call("--editor", "Cy", "set-status", mark, "unverifiable")
    answer = call("--editor", "Bo", "undo", "--steps", 2, "--json")
    assert [item["verb"] for item in answer.json] == ["flag"]
    assert answer.code == 2
    assert "somebody changed" in answer.err
