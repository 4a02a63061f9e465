"""What the window remembers comes back; what can't be read of it never stops the start."""

from __future__ import annotations

import json
import os
import stat
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from fact_desk.errors import StateNotKept
from fact_desk.state import REMEMBERED, Place, State, keep_state, read_state, state_path

PLACE = Place("a1", 420, ("claim", "quote"), ("open",), flagged=True, words="ferry „–“")


def test_the_state_comes_back(tmp_path: Path) -> None:
    path = tmp_path / "state" / "state.json"
    state = State(geometry="AdnQ", zoom=1.25, theme="dark", welcome_seen=True)
    state = replace(state, suggestions_hidden=("claim",), suggestions_least=0.85)
    state = state.left_at(tmp_path / "a.factdesk", PLACE)
    keep_state(state, path)
    assert read_state(path) == state
    assert read_state(path).place_in(tmp_path / "a.factdesk") == PLACE
    assert read_state(path).last_desk == str(tmp_path / "a.factdesk")


def test_an_unknown_desk_is_at_its_beginning(tmp_path: Path) -> None:
    assert State().place_in(tmp_path / "new.factdesk") == Place()


def test_it_lies_in_the_users_own_folder(own_home: Path) -> None:
    keep_state(State(zoom=2.0))
    assert own_home in state_path().parents
    assert read_state().zoom == 2.0


@pytest.mark.skipif(os.name == "nt", reason="Windows has no such modes")
def test_nobody_else_reads_it(tmp_path: Path) -> None:
    path = tmp_path / "state" / "state.json"
    keep_state(State(), path)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert stat.S_IMODE(path.parent.stat().st_mode) == 0o700
    assert [file.name for file in path.parent.iterdir()] == ["state.json"]


def test_the_desks_used_last_are_remembered(tmp_path: Path) -> None:
    state = State()
    for number in range(REMEMBERED + 5):
        state = state.left_at(tmp_path / str(number), Place(top=number))
    state = state.left_at(tmp_path / "10", PLACE)
    assert len(state.places) == REMEMBERED
    assert state.place_in(tmp_path / "4") == Place()
    assert state.place_in(tmp_path / "10") == PLACE


def test_another_versions_keys_are_kept(tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    later = {"zoom": 1.5, "toolbar": {"at": "left"}, "places": {"/d": {"top": 7, "fold": [1, 2]}}}
    path.write_text(json.dumps(later), encoding="utf-8")
    state = read_state(path)
    keep_state(state.left_at(Path("/e"), PLACE), path)
    document = json.loads(path.read_text(encoding="utf-8"))
    assert document["toolbar"] == {"at": "left"}
    assert document["places"]["/d"]["fold"] == [1, 2]
    assert document["places"]["/d"]["top"] == 7


DAMAGED = [b"", b"{", b"[]", b"null", b"\xff\xfe", b"[" * 100_000, b'{"places": []}', b'"x"']


@pytest.mark.parametrize("content", DAMAGED)
def test_a_damaged_file_is_a_first_start(content: bytes, tmp_path: Path) -> None:
    path = tmp_path / "state.json"
    path.write_bytes(content)
    assert read_state(path).last_desk == ""
    assert read_state(path).places == {}


def test_no_file_is_a_first_start(tmp_path: Path) -> None:
    assert read_state(tmp_path / "state.json") == State()


ODD = [
    ("zoom", "NaN", 1.0),
    ("zoom", "0", 1.0),
    ("zoom", "1e9", 1.0),
    ("zoom", '"2"', 1.0),
    ("geometry", "7", ""),
    ("welcome_seen", "1", False),
    ("last_desk", "null", ""),
    ("theme", '"dark"', "dark"),
]


@pytest.mark.parametrize(("key", "value", "expected"), ODD)
def test_one_odd_value_costs_only_itself(
    key: str, value: str, expected: object, tmp_path: Path
) -> None:
    path = tmp_path / "state.json"
    path.write_text(f'{{"{key}": {value}, "places": {{"/d": {{"top": -3}}}}}}', encoding="utf-8")
    state = read_state(path)
    assert getattr(state, key) == expected
    assert state.place_in(Path("/d")).top == 0


json_values = st.recursive(
    st.none() | st.booleans() | st.integers() | st.floats() | st.text(max_size=5),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner),
    max_leaves=6,
)
names = st.sampled_from(["last_desk", "places", "geometry", "zoom", "theme", "welcome_seen", "x"])
place_names = st.sampled_from(["article", "top", "tags", "statuses", "flagged", "words", "y"])
documents = st.dictionaries(
    names, json_values | st.dictionaries(st.text(), st.dictionaries(place_names, json_values))
)


@given(documents)
def test_any_json_can_be_read_and_kept_again(
    tmp_path_factory: pytest.TempPathFactory, document: dict[str, object]
) -> None:
    path = tmp_path_factory.getbasetemp() / "any.json"
    path.write_text(json.dumps(document), encoding="utf-8")
    state = read_state(path)
    keep_state(state, path)
    assert repr(read_state(path)) == repr(state)  # NaN differs from itself


def test_a_place_that_takes_no_file_is_told(tmp_path: Path) -> None:
    file = tmp_path / "file"
    file.write_text("mine", encoding="utf-8")
    with pytest.raises(StateNotKept):
        keep_state(State(), file / "state.json")
    assert file.read_text(encoding="utf-8") == "mine"
