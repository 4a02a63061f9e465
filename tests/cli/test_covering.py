"""Suggestions taken in and set aside, what nobody has touched, and the seal, from a shell."""

from __future__ import annotations

from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from tests.cli.conftest import Call
from tests.desks import manuscript


def _keys(call: Call, article: str, state: str) -> list[str]:
    return [one["key"] for one in call("suggest", article, "--json").json if one["state"] == state]


def test_taking_suggestions_in(call: Call, article: str) -> None:
    would = call("accept-suggestions", article, "--tag", "figure", "--dry-run", "--json")
    assert would.code == 0
    assert f"{len(would.json)} suggestions would be taken in" in would.err
    assert call("annotations", article, "--json").json == []
    made = call("accept-suggestions", article, "--tag", "figure", "--json")
    assert f"to be taken in: {len(made.json)} as figure" in made.err
    assert [one["exact"] for one in made.json] == [one["exact"] for one in would.json]
    assert {one["tag"] for one in made.json} == {"figure"}
    assert "310" in [one["figure"]["value"] for one in made.json]
    assert len(_keys(call, article, "marked")) == len(made.json)
    assert call("undo", "--json").code == 0
    assert _keys(call, article, "marked") == []


def test_taking_in_and_confirming_those_that_are_sure(call: Call, article: str) -> None:
    scores = [one["score"] for one in call("suggest", article, "--json").json]
    made = call("accept-suggestions", article, "--least", "0.9", "--confirm", "--json").json
    assert len(made) == sum(score >= 0.9 for score in scores) > 0
    assert {(one["status"], bool(one["checked_at"])) for one in made} == {("confirmed", True)}
    assert call("accept-suggestions", article, "--least", "2", "--json").json == []


def test_setting_suggestions_aside_and_bringing_them_back(call: Call, article: str) -> None:
    before = _keys(call, article, "open")
    gone = call("dismiss-suggestions", article, "--key", before[0], "--json").json
    assert [(one["key"], one["state"]) for one in gone] == [(before[0], "dismissed")]
    assert _keys(call, article, "dismissed") == before[:1]
    assert call("dismiss-suggestions", article, "--tag", "quote", "--dry-run").code == 0
    assert _keys(call, article, "dismissed") == before[:1]
    assert call("dismiss-suggestions", article, "--bring-back").code == 0
    assert _keys(call, article, "open") == before


def test_an_unknown_key(call: Call, article: str) -> None:
    answer = call("dismiss-suggestions", article, "--key", "none")
    assert (answer.code, answer.out) == (2, b"")
    assert "No suggestion has the key none" in answer.err


def test_what_nobody_has_touched(call: Call, article: str) -> None:
    before = call("untouched", article, "--json").json
    assert (before["sentences"], before["accounted"]) == (len(before["listed"]), 0)
    assert {"number", "start", "end", "exact", "state", "accounted"} == before["listed"][0].keys()
    states = {one["exact"]: one["state"] for one in before["listed"]}
    assert states["Ferry late again"] == "untouched"
    assert states["The ferry to Halcyrie was late on Monday."] == "holds unmarked"
    call("no-fact", article, "--start", before["listed"][0]["start"] + 3)
    after = call("untouched", article, "--json").json
    assert (after["accounted"], after["listed"]) == (1, before["listed"][1:])
    whole = call("untouched", article, "--all", "--json").json["listed"]
    assert [one["state"] for one in whole[:2]] == ["no fact", "holds unmarked"]
    assert call("untouched", article).out.startswith(b"1 of ")


REFUSED = [
    (["--start", "-1"], "no sentence at -1"),
    (["--start", "99999"], "no sentence at 99999"),
    (["--start", "0", "--take-back"], "Nobody has said"),
]


@pytest.mark.parametrize(("arguments", "told"), REFUSED)
def test_no_such_sentence(call: Call, article: str, arguments: list[str], told: str) -> None:
    answer = call("no-fact", article, *arguments)
    assert (answer.code, answer.out) == (2, b"")
    assert told in answer.err


def test_no_fact_twice_and_taken_back(call: Call, article: str) -> None:
    assert call("no-fact", article, "--start", 0, "--json").json["state"] == "no fact"
    again = call("no-fact", article, "--start", 1)
    assert (again.code, "already" in again.err) == (2, True)
    back = call("no-fact", article, "--start", 2, "--take-back", "--json").json
    assert (back["state"], back["accounted"]) == ("untouched", False)


def _clear(call: Call, article: str) -> Any:
    call("accept-suggestions", article, "--confirm")
    for one in call("untouched", article, "--json").json["listed"]:
        call("no-fact", article, "--start", one["start"])
    return call("clear", article, "--json")


def test_clearing_lists_what_is_missing(call: Call, article: str) -> None:
    answer = call("clear", article, "--json")
    assert answer.code == 2
    assert "cannot be cleared yet" in answer.err
    assert answer.json["cleared"] is False
    assert {one["kind"] for one in answer.json["missing"]} == {"untouched", "holds unmarked"}
    call("accept-suggestions", article)
    kinds = {one["kind"] for one in call("clear", article, "--json").json["missing"]}
    assert "open" in kinds
    assert call("seal", article, "--json").json == {"article": article, "cleared": None}
    assert call("seal", article, "--withdraw").code == 2


def test_scripts_can_tell_not_yet_from_wrong_usage(call: Call, article: str) -> None:
    for wrong in (("clear", "Nowhere"), ("clear",), ("clear", article, "--all")):
        answer = call(*wrong, "--json")
        assert (answer.code, answer.out, answer.err.count("\n")) == (2, b"", 1)
    not_yet = call("clear", article, "--json")
    assert (not_yet.code, not_yet.json["cleared"]) == (2, False)
    told = call("clear", "--help").out.decode()
    assert '{"cleared": false, "missing": [...]}' in " ".join(told.split())


def test_what_is_missing_after_a_seal_was_broken(call: Call, article: str) -> None:
    assert _clear(call, article).json["cleared"] == "intact"
    call("set-status", call("annotations", article, "--json").json[0]["id"], "open")
    answer = call("clear", article, "--json")
    assert (answer.code, answer.json["cleared"]) == (2, False)
    assert [one["kind"] for one in answer.json["missing"]] == ["open"]


def test_clearing_and_what_breaks_the_seal(call: Call, article: str) -> None:
    answer = _clear(call, article)
    assert (answer.code, answer.json["cleared"], answer.json["draft"]) == (0, "intact", 1)
    assert len(answer.json["digest"]) == 64
    assert call("articles", "--json").json[0]["cleared"] == "intact"
    mark = call("annotations", article, "--json").json[0]["id"]
    call("set-status", mark, "open")
    seal = call("seal", article, "--json").json
    assert (seal["cleared"], seal["changes"]) == ("broken", ["1 annotation is open again"])
    assert b"changed since it was cleared" in call("articles").out
    call("undo")
    assert call("seal", article, "--json").json["cleared"] == "intact"
    assert call("seal", article, "--withdraw", "--json").json["cleared"] is None
    assert call("articles", "--json").json[0]["cleared"] is None


WRONG = "The harbour board said that boats rose from 310 to 341, a rise of 12%."


def test_a_doubt_that_nobody_marked_keeps_it_from_being_cleared(
    call: Call, desk_path: Path
) -> None:
    with closing(Desk.make(desk_path, "Ada")) as desk:
        # Nobody has checked it yet: clearing does that before it says anything.
        article = bring_in(desk, manuscript(f"Boats\nIt is so. {WRONG}")).article.id
    claim = call("annotate", article, "--tag", "claim", "--quote", WRONG, "--json").json["id"]
    call("set-status", claim, "confirmed")
    for one in call("untouched", article, "--json").json["listed"]:
        call("no-fact", article, "--start", one["start"])
    answer = call("clear", article, "--json")
    (missing,) = answer.json["missing"]
    assert (answer.code, missing["kind"], missing["annotation"]) == (2, "doubt unmarked", None)
    assert missing["exact"] in WRONG
    assert "1 doubt about a figure that nobody marked" in answer.err
    assert "suggestions inside marks were not looked at" in answer.err
    (finding,) = call("findings", article, "--json").json
    assert finding["explanation"] == missing["reason"]
    call("accept", article, finding["id"])
    assert call("clear", article, "--json").json["cleared"] == "intact"
