"""The typefaces that come with the program, so that a page looks the same on every machine."""

from __future__ import annotations

from importlib.resources import as_file, files

from PySide6.QtGui import QFont, QFontDatabase

SERIF = "Source Serif Pro"
SANS = "Source Sans Pro"

_FACES = {
    "font_source_serif_pro": ("Regular", "It", "Semibold", "Bold", "BoldIt"),
    "font_source_sans_pro": ("Regular", "It", "Semibold", "Bold"),
}


def load_fonts() -> None:
    """Makes the bundled faces known to Qt; where one is missing Qt takes the system's."""
    for (package, weights), family in zip(_FACES.items(), (SERIF, SANS), strict=True):
        for weight in weights:
            name = f"{family.replace(' ', '')}-{weight}.otf"
            with as_file(files(package) / "files" / name) as path:
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
