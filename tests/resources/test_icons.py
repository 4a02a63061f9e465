"""The icons are there, are drawings only, and can be given another colour."""

from __future__ import annotations

from pathlib import Path
from xml.etree import ElementTree

import pytest
from PySide6.QtCore import QByteArray, QRectF, Qt
from PySide6.QtGui import QImage, QPainter
from PySide6.QtSvg import QSvgRenderer

from fact_desk.model.annotation import Status, Tag
from fact_desk.resources import resource

NAMES = {
    *("status-open", "confirmed", "needs-correction", "corrected"),
    *("unverifiable", "not-checkable", "recheck", "flag", "suggestion"),
    *("claim", "figure", "quote", "note", "source", "picture"),
    *("search", "open", "paste", "export", "archive", "delete", "undo", "redo"),
    *("close", "more", "app"),
    *("arrow-left", "arrow-right", "arrow-up"),
    *("cleared", "seal-broken", "no-fact"),
}
ICONS = sorted(resource("icons").glob("*.svg"))
ONE_COLOUR = [icon for icon in ICONS if icon.stem != "app"]
DRAWN = {"svg", "path", "circle", "rect"}
SIDE = 16


def elements(icon: Path) -> list[ElementTree.Element]:
    """Every element of an icon, the root first."""
    return list(ElementTree.fromstring(icon.read_text("utf-8")).iter())


def drawn(icon: Path, colour: str) -> QImage:
    """The icon in a colour, 16 by 16 pixels on nothing."""
    image = QImage(SIDE, SIDE, QImage.Format.Format_ARGB32_Premultiplied)
    image.fill(Qt.GlobalColor.transparent)
    source = icon.read_text("utf-8").replace("#000000", colour)
    painter = QPainter(image)
    QSvgRenderer(QByteArray(source.encode())).render(painter, QRectF(0, 0, SIDE, SIDE))
    painter.end()
    return image


def ink(image: QImage) -> float:
    """How much of the image is covered, from 0 to 1."""
    pixels = [(x, y) for x in range(SIDE) for y in range(SIDE)]
    return sum(image.pixelColor(x, y).alphaF() for x, y in pixels) / len(pixels)


def test_every_icon_is_there_and_no_other() -> None:
    assert {icon.stem for icon in ICONS} == NAMES


def test_every_status_and_tag_has_an_icon() -> None:
    statuses = {status.value.replace(" ", "-") for status in Status} - {"open"}
    assert statuses | {"status-open"} | {tag.value for tag in Tag} <= NAMES


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_icon_holds_only_shapes(icon: Path) -> None:
    names = {element.tag.removeprefix("{http://www.w3.org/2000/svg}") for element in elements(icon)}
    assert names <= DRAWN


@pytest.mark.parametrize("icon", ONE_COLOUR, ids=lambda icon: icon.stem)
def test_icon_has_one_colour_on_a_grid_of_sixteen(icon: Path) -> None:
    painted = [element.get(name) for element in elements(icon) for name in ("fill", "stroke")]
    assert set(painted) - {None, "none"} == {"#000000"}
    assert elements(icon)[0].get("viewBox") == "0 0 16 16"


@pytest.mark.parametrize("icon", ONE_COLOUR, ids=lambda icon: icon.stem)
def test_icon_takes_another_colour(icon: Path) -> None:
    image = drawn(icon, "#FF0000")
    full = [
        colour
        for x in range(SIDE)
        for y in range(SIDE)
        if (colour := image.pixelColor(x, y)).alpha() > 250
    ]
    assert full
    assert {colour.name() for colour in full} == {"#ff0000"}


@pytest.mark.parametrize("icon", ICONS, ids=lambda icon: icon.stem)
def test_icon_is_seen_at_sixteen_pixels(icon: Path) -> None:
    assert 0.05 < ink(drawn(icon, "#1F2328")) < 0.95


def test_no_two_icons_look_the_same() -> None:
    pictures = [bytes(drawn(icon, "#1F2328").constBits()) for icon in ICONS]
    assert len(set(pictures)) == len(ICONS)
