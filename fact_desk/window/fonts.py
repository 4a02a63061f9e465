"""The typefaces that come with the program, so that a page looks the same on every machine."""

from __future__ import annotations

from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"

_WEIGHTS = {
    SERIF: ("Regular", "It", "Semibold", "Bold", "BoldIt"),
    SANS: ("Regular", "It", "Semibold", "Bold"),
}


def load_fonts() -> None:
    """Makes the bundled faces known to Qt; they lie in data packages named for the family."""
    for family, weights in _WEIGHTS.items():
        folder = files(f"font_{family.replace(' ', '_').lower()}") / "files"
        for weight in weights:
            with as_file(folder / f"{family.replace(' ', '')}-{weight}.otf") as path:
                QFontDatabase.addApplicationFont(str(path))


def reading_font(points: float) -> QFont:
    """The serif of the page, with old friends to fall back on for letters that it lacks."""
    font = QFont([SERIF, "Noto Serif", "Georgia", "serif"])
    font.setPointSizeF(points)
    return font


def chrome_font(points: float) -> QFont:
    """The sans of everything around the page."""
    font = QFont([SANS, "Noto Sans", "Segoe UI", "Helvetica Neue", "sans-serif"])
    font.setPointSizeF(points)
    return font
