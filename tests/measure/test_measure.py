"""The measuring command writes what the program reads, in the scorers' form."""

from __future__ import annotations

import json
from pathlib import Path

from tests.measure.__main__ import main

GOLD = {
    "items": [{"id": "one", "text": "The 2019 fire burned nearly 12,000 acres, $3bn and 2-3 km."}]
}


def _measured(folder: Path, gold: object) -> int:
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    return main(["figures", str(folder / "gold.json"), "--predictions", str(folder / "out.json")])


def test_figures(tmp_path: Path) -> None:
    assert _measured(tmp_path, GOLD) == 0
    written = json.loads((tmp_path / "out.json").read_text(encoding="utf-8"))
    assert written["predictions"]["one"] == [
        {"start": 28, "end": 40, "value": 12000.0, "unit": "acre", "change": "~"},
        {"start": 42, "end": 46, "value": 3e9, "unit": "dollar", "change": "="},
        {"start": 51, "end": 57, "value": [2.0, 3.0], "unit": "kilometre", "change": "="},
    ]


def test_a_file_of_another_form(tmp_path: Path) -> None:
    assert _measured(tmp_path, ["nothing"]) == 2
    assert not (tmp_path / "out.json").exists()


def test_reanchor(tmp_path: Path) -> None:
    span = {"id": "a#0", "kind": "figure", "start": 4, "end": 13, "gold": [4, 13]}
    pair = {"before": "All 12 people left.", "after": "All 13 people left.", "spans": [span]}
    (tmp_path / "gold.json").write_text(json.dumps({"pairs": [pair]}), encoding="utf-8")
    out = tmp_path / "out.json"
    assert main(["reanchor", str(tmp_path / "gold.json"), "--predictions", str(out)]) == 0
    written = json.loads(out.read_text(encoding="utf-8"))["predictions"]["a#0"]
    assert (written["start"], written["end"], written["status"]) == (4, 13, "changed")
