"""Reading the layout of a draft that a desk keeps."""

from __future__ import annotations

from fact_desk.errors import DeskDamaged
from fact_desk.model.layout import Layout
from fact_desk.model.layout_json import layout_from_json


def stored_layout(written: str, draft: int | str) -> Layout:
    """The layout from its JSON; raises DeskDamaged, naming the draft, where it can't be read."""
    try:
        return layout_from_json(written)
    except ValueError as error:
        raise DeskDamaged(
            f"The layout of draft {draft} can't be read; restore a backup."
        ) from error
