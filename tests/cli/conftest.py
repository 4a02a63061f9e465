"""The command line as other programs call it."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest

from fact_desk.__main__ import main
from fact_desk.desk.bringing_in import bring_in
from fact_desk.desk.desk import Desk
from tests.desks import manuscript

TEXT = "\n".join(
    (
        "Ferry late again",
        "The ferry to Halcyrie was late on Monday. About 310 people waited, the harbour said.",
        "“We will not wait,” said Ada Ostrander. 🛶 The fare rose by 12% to $3.8 million.",
        "The ferry to Halcyrie was late on Friday.",
    )
)


@dataclass(frozen=True, slots=True)
class Answer:
    """What came of a call."""

    code: int
    out: bytes
    err: str

    @property
    def json(self) -> Any:
        """Standard output as the one JSON document that it is."""
        return json.loads(self.out)


Call = Callable[..., Answer]


@pytest.fixture
def call(capsysbinary: pytest.CaptureFixture[bytes]) -> Call:
    """Calls `fact-desk` with the arguments."""

    def called(*arguments: object) -> Answer:
        code = main([str(argument) for argument in arguments])
        captured = capsysbinary.readouterr()
        return Answer(code, captured.out, captured.err.decode())

    return called


@pytest.fixture
def desk_path(own_home: Path) -> Path:
    """Where the test's desk lies, or may be made."""
    return Path(os.environ["FACT_DESK"])


@pytest.fixture
def article(desk_path: Path) -> str:
    """A desk with one article; returns its id."""
    desk = Desk.make(desk_path, "Ada")
    try:
        return bring_in(desk, manuscript(TEXT)).article.id
    finally:
        desk.close()


@pytest.fixture
def mark(call: Call, article: str) -> str:
    """An annotation in that article: the claim about Monday; returns its id."""
    quote = "The ferry to Halcyrie was late on Monday."
    return call("annotate", article, "--tag", "claim", "--quote", quote, "--json").json["id"]
