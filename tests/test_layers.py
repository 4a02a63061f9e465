"""What the import contracts cannot say: the model stands on the standard library alone."""

from __future__ import annotations

import ast
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest

MODEL = Path(__file__).resolve().parent.parent / "fact_desk" / "model"


def imported(tree: ast.AST) -> Iterator[str]:
    for node in ast.walk(tree):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield node.module or ""


@pytest.mark.parametrize("path", sorted(MODEL.rglob("*.py")), ids=lambda path: path.name)
def test_the_model_imports_the_standard_library_alone(path: Path) -> None:
    names = set(imported(ast.parse(path.read_text("utf-8"))))
    outside = {name for name in names if name.split(".")[0] not in sys.stdlib_module_names}
    assert {name for name in outside if not name.startswith("fact_desk.model")} == set()
