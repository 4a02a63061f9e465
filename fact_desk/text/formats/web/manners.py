"""How an element sets its words: strong, slanted, struck out, raised."""

from __future__ import annotations

from lxml import html

from fact_desk.text.formats.web.pieces import Manner
from fact_desk.text.formats.web.style import is_struck, slant_of, style_of, weight_of

_STRONG = frozenset(("b", "strong"))
_SLANTED = frozenset(("i", "em", "cite", "dfn", "var"))
_STRUCK = frozenset(("s", "strike", "del"))
_CODE = frozenset(("code", "kbd", "samp", "tt"))
_PLAIN = "0123456789+-=()n"
_RAISED = str.maketrans(f"{_PLAIN}−", "⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁼⁽⁾ⁿ⁻")
_LOWERED = str.maketrans(f"{_PLAIN}−", "₀₁₂₃₄₅₆₇₈₉₊₋₌₍₎ₙ₋")


def manner_in(element: html.HtmlElement, outer: Manner, address: str) -> Manner:
    """How words in the element are set, where those around it are set in the manner `outer`."""
    tag, style = element.tag, style_of(element.get("style") or "")
    weight, slant = weight_of(style), slant_of(style)
    strong = weight if weight is not None else outer.strong or tag in _STRONG
    slanted = slant if slant is not None else outer.slanted or tag in _SLANTED
    return Manner(
        strong,
        slanted,
        outer.struck or tag in _STRUCK or is_struck(style),
        outer.code or tag in _CODE,
        address or outer.address,
    )


def is_ignored(element: html.HtmlElement) -> bool:
    """Whether it is the sign that Word writes out before an item of a list."""
    return "mso-list" in (element.get("style") or "") and (
        style_of(element.get("style") or "").get("mso-list") == "ignore"
    )


def raised(element: html.HtmlElement | None, words: str) -> str:
    """The words as superscript or subscript where they stand so and there are letters for it.

    A note's number must not become the last digit of the figure before it.
    """
    if element is None or not words.strip():
        return words
    inner = (element, element.getparent()) if element.tag == "a" else (element,)
    tag = next((each.tag for each in inner if each is not None and each.tag in ("sup", "sub")), "")
    bare = words.strip()
    if not tag or not set(bare) <= {*_PLAIN, "−"} or bare == "n":
        return words
    return words.translate(_RAISED if tag == "sup" else _LOWERED)
