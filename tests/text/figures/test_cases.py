"""The tables of sentences with their figures, and of sentences that hold none."""

from __future__ import annotations

import tomllib
from pathlib import Path
from typing import cast

import pytest

from fact_desk.model.figure import Figure
from fact_desk.model.span import Span
from fact_desk.text.figures import FoundFigure, read_figure, read_figures
from tests.text.figures.notation import written

CASES = Path(__file__).parents[2] / "cases"
TABLES = sorted(CASES.glob("figures_read*.toml"))


def _rows(table: Path, key: str) -> list[dict[str, object]]:
    return cast("list[dict[str, object]]", tomllib.loads(table.read_text("utf-8")).get(key, []))


READ = [row for table in TABLES for row in _rows(table, "case")]
SILENT = [str(row["text"]) for row in _rows(CASES / "figures_silent.toml", "case")]
MARKED = _rows(CASES / "figures_marked.toml", "case")


def _shown(text: str) -> list[str]:
    return [written(text, found) for found in read_figures(text)]


def test_there_are_tables() -> None:
    assert len(READ) > 100
    assert len(SILENT) > 50
    assert MARKED


@pytest.mark.parametrize("row", READ, ids=lambda row: str(row["text"])[:60])
def test_the_figures_of_a_sentence(row: dict[str, object]) -> None:
    assert _shown(str(row["text"])) == row["figures"]


@pytest.mark.parametrize("text", SILENT, ids=lambda text: str(text)[:60])
def test_no_figure_is_forced_out_of(text: str) -> None:
    assert _shown(text) == []


@pytest.mark.parametrize("row", MARKED, ids=lambda row: str(row["marked"])[:60])
def test_what_an_editor_marked(row: dict[str, object]) -> None:
    text, marked = str(row["text"]), str(row["marked"])
    start = text.index(marked)
    figure = read_figure(text, Span(start, start + len(marked)))
    shown = "" if figure is None else _as_marked(marked, figure)
    assert shown == row["figure"]


def _as_marked(marked: str, figure: Figure) -> str:
    return written(marked, FoundFigure(Span(0, len(marked)), figure))
