"""The themes have the same roles, and their text can be read."""

from __future__ import annotations

import re
import tomllib

import pytest

from fact_desk.resources import resource

THEMES = ("light", "dark")
HUES = ("claim", "figure", "quote", "confirmed", "flagged", "accent")
GROUNDS = ("window", "panel", "card", "paper", "selection")

# What is written on what.
WRITTEN_ON = {
    **dict.fromkeys(GROUNDS, ("ink", "muted", *HUES)),
    "button_hover": ("ink", "muted", *HUES),
    "claim_tint": ("ink", "muted", "claim"),
    "figure_tint": ("ink", "muted", "figure"),
    "quote_tint": ("ink", "muted", "quote"),
    "found": ("ink",),
    "found_current": ("ink",),
    "popup": ("popup_ink", "popup_claim", "popup_figure", "popup_quote"),
    "popup_hover": ("popup_ink", "popup_claim", "popup_figure", "popup_quote"),
}
# Neither written nor written on.
QUIET = {"line", "ring", "popup_edge", "scroll_thumb", "scroll_thumb_hover"}
# What is drawn on what, and must be seen (WCAG 2.2, 1.4.11).
DRAWN_ON = (("ring", "selection"), ("muted", "card"), ("popup_edge", "paper"))

PAIRS = [(text, ground) for ground, texts in WRITTEN_ON.items() for text in texts]


def colours(theme: str) -> dict[str, str]:
    """The colours of a theme by role."""
    return tomllib.loads(resource("themes", f"{theme}.toml").read_text("utf-8"))["colours"]


def luminance(colour: str) -> float:
    """Relative luminance of `#RRGGBB`, from 0 to 1 (WCAG 2.2, definition)."""
    channels = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (
        part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in channels
    )
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def contrast(one: str, other: str) -> float:
    """Contrast ratio of two colours, from 1 to 21 (WCAG 2.2, definition)."""
    darker, lighter = sorted((luminance(one), luminance(other)))
    return (lighter + 0.05) / (darker + 0.05)


def test_contrast_of_black_on_white_and_of_a_known_grey() -> None:
    assert contrast("#000000", "#FFFFFF") == pytest.approx(21)
    assert contrast("#767676", "#FFFFFF") == pytest.approx(4.54, abs=0.005)


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("text", "ground"), PAIRS)
def test_text_is_readable(theme: str, text: str, ground: str) -> None:
    role = colours(theme)
    assert contrast(role[text], role[ground]) >= 4.5


@pytest.mark.parametrize("theme", THEMES)
@pytest.mark.parametrize(("line", "ground"), DRAWN_ON)
def test_lines_are_seen(theme: str, line: str, ground: str) -> None:
    role = colours(theme)
    assert contrast(role[line], role[ground]) >= 3


@pytest.mark.parametrize("theme", THEMES)
def test_every_role_is_written_on_or_written_or_quiet(theme: str) -> None:
    written = {text for text, _ in PAIRS}
    assert set(colours(theme)) == written | set(WRITTEN_ON) | QUIET


@pytest.mark.parametrize("theme", THEMES)
def test_colours_are_six_hexadecimal_digits(theme: str) -> None:
    odd = [colour for colour in colours(theme).values() if not re.fullmatch("#[0-9A-F]{6}", colour)]
    assert odd == []


@pytest.mark.parametrize("theme", THEMES)
def test_theme_knows_its_name_and_whether_it_is_dark(theme: str) -> None:
    data = tomllib.loads(resource("themes", f"{theme}.toml").read_text("utf-8"))
    paper, ink = luminance(data["colours"]["paper"]), luminance(data["colours"]["ink"])
    assert data["name"] == theme
    assert data["dark"] == (paper < ink)


def test_themes_have_the_same_roles() -> None:
    assert colours("light").keys() == colours("dark").keys()
