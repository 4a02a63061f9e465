"""The measuring command on quotations and on claims."""

from __future__ import annotations

import json
from pathlib import Path
from typing import cast

import pytest

from tests.measure.__main__ import main

TEXT = "“We are late,” said Ada Roe."
QUOTES = {"items": [{"id": "one", "text": TEXT}]}
CLAIMS = {
    "docs": [
        {
            "id": "talk",
            "sentences": [
                {"id": "deed", "text": "The harbour lost 40 boats in 2019."},
                {"id": "view", "text": "I think we should be proud."},
            ],
        }
    ]
}


def _predicted(folder: Path, subject: str, gold: object) -> dict[str, object]:
    (folder / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    out = folder / "out.json"
    assert main([subject, str(folder / "gold.json"), "--predictions", str(out)]) == 0
    written = json.loads(out.read_text(encoding="utf-8"))
    return cast("dict[str, object]", written["predictions"])


def test_quotes(tmp_path: Path) -> None:
    expected = {"start": 0, "end": 14, "speaker": "Ada Roe", "speaker_span": [20, 27]}
    assert _predicted(tmp_path, "quotes", QUOTES) == {"one": [expected]}


def test_claims(tmp_path: Path) -> None:
    scores = cast("dict[str, float]", _predicted(tmp_path, "claims", CLAIMS))
    assert scores["deed"] > 0.5 > scores["view"]


NO_CLAIMS: list[object] = [{"docs": 1}, {"docs": [1]}, {"docs": [{"sentences": [{}]}]}]


@pytest.mark.parametrize("gold", NO_CLAIMS)
def test_claims_of_another_form(tmp_path: Path, gold: object) -> None:
    (tmp_path / "gold.json").write_text(json.dumps(gold), encoding="utf-8")
    arguments = ["claims", str(tmp_path / "gold.json"), "--predictions", str(tmp_path / "out.json")]
    assert main(arguments) == 2
