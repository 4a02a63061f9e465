"""What the style of an element says: hidden, bold, slanted, struck out."""

from __future__ import annotations

import re
from functools import lru_cache

# None of these may look at a letter more often than a few times, whatever stands there.
_COMMENT = re.compile(r"/\*.*?(?:\*/|\Z)", re.S)
_RULE = re.compile(r"(?<![^{}])([^{}]*)\{([^{}]*)\}")
_AT_BLOCK = re.compile(r"@[^@{};]*(?:\{(?:[^{}]*\{[^{}]*\})*[^{}]*\}|;)")
_NAME = re.compile(r"[.#][\w-]+")
_NOTHING = re.compile(r"(?=\.?0)0*+(?:\.0*+)?(?:px|pt|em|rem|%)?")
_FAR_AWAY = re.compile(r"-\d{4,}(?:\.\d+)?(?:px|pt|em)?|-\d{3,}(?:\.\d+)?(?:em|rem|vw|%)")
_CLIPPED = re.compile(r"rect\(\s*(?:0|1)(?:px)?[\s,]|inset\(\s*(?:50|100)%")
_HEAVY = re.compile(r"bold|bolder|[6-9]00")
_COLOURS = {"white": "#ffffff", "black": "#000000", "#fff": "#ffffff", "#000": "#000000"}
_RGB = re.compile(r"rgba?\(\s*(\d{1,4})\s*,\s*(\d{1,4})\s*,\s*(\d{1,4})\s*(?:,[^)]*)?\)")

Style = dict[str, str]
"""Properties by name, both in lower case."""


@lru_cache(maxsize=2_000)
def style_of(declarations: str) -> Style:
    """The properties of a `style` attribute."""
    pairs = (part.partition(":") for part in _COMMENT.sub("", declarations).lower().split(";"))
    return {
        name.strip(): value.replace("!important", "").strip()
        for name, mark, value in pairs
        if mark and value.strip()
    }


def hides(style: Style) -> bool:
    """Whether the style alone keeps an element's words from every reader's eye."""
    if style.get("display") == "none" or style.get("mso-hide") == "all":
        return True
    if style.get("visibility") in ("hidden", "collapse"):
        return True
    if any(_NOTHING.fullmatch(style.get(name, "")) for name in ("font-size", "opacity")):
        return True
    if any(_FAR_AWAY.fullmatch(style.get(name, "")) for name in ("text-indent", "left", "top")):
        return True
    return _is_clipped(style)


def _is_clipped(style: Style) -> bool:
    if _CLIPPED.match(style.get("clip", "")) or _CLIPPED.match(style.get("clip-path", "")):
        return True
    flat = any(
        _NOTHING.fullmatch(style.get(name, "")) for name in ("height", "max-height", "width")
    )
    return flat and style.get("overflow") == "hidden"


def weight_of(style: Style) -> bool | None:
    """Whether the style makes words bold, takes boldness from them, or says nothing."""
    weight = style.get("font-weight", "")
    return bool(_HEAVY.fullmatch(weight)) if weight and weight != "inherit" else None


def slant_of(style: Style) -> bool | None:
    """The same of slanted words."""
    slant = style.get("font-style", "")
    return slant.startswith(("italic", "oblique")) if slant and slant != "inherit" else None


def is_struck(style: Style) -> bool:
    """Whether the words are struck out."""
    lines = style.get("text-decoration", "") + style.get("text-decoration-line", "")
    return "line-through" in lines


def colour(value: str) -> str:
    """A colour as `#rrggbb`, or what was given where it is none that is known."""
    value = value.strip()
    if parts := _RGB.fullmatch(value):
        return "#" + "".join(f"{min(255, int(part)):02x}" for part in parts.groups())
    if re.fullmatch("#[0-9a-f]{3}", value):
        return "#" + "".join(2 * digit for digit in value[1:])
    return _COLOURS.get(value, value)


def hidden_names(sheet: str) -> frozenset[str]:
    """Classes and ids (`.name`, `#name`) that a style sheet hides on every screen.

    Only rules for a lone class or id count; those for print or narrow screens do not. A name that
    any rule shows is not hidden.
    """
    sheet = _COMMENT.sub("", sheet)
    shown = {
        name
        for selectors, declarations in _RULE.findall(sheet)
        if style_of(declarations).get("display", "none") != "none"
        for name in _NAME.findall(selectors)
    }
    hidden = {
        selector.strip()
        for selectors, declarations in _RULE.findall(_AT_BLOCK.sub(" ", sheet))
        if hides(style_of(declarations))
        for selector in selectors.split(",")
        if _NAME.fullmatch(selector.strip())
    }
    return frozenset(hidden - shown)
