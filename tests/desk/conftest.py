"""A desk whose articles have something wrong with their figures."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from pathlib import Path

import pytest

from fact_desk.desk.desk import Desk
from tests.desks import EDITOR


@pytest.fixture
def desk(tmp_path: Path) -> Generator[Desk]:
    """An empty desk."""
    with closing(Desk.make(tmp_path / "a.factdesk", EDITOR)) as made:
        yield made
