"""Where the data files that come with the program lie, in a checkout and in a wheel."""

from __future__ import annotations

from pathlib import Path

PACKAGE = Path(__file__).resolve().parent


def resource(*parts: str) -> Path:
    """The path of a file or folder under `resources/`; it may not exist."""
    return _data_folder().joinpath("resources", *parts)


def seed(*parts: str) -> Path:
    """The path of a file or folder under `seeds/`; it may not exist."""
    return _data_folder().joinpath("seeds", *parts)


def _data_folder() -> Path:
    # A wheel carries the two folders inside the package, a checkout beside it.
    shipped = PACKAGE / "_data"
    return shipped if shipped.is_dir() else PACKAGE.parent
