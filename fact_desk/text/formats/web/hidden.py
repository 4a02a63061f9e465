"""Taking out what a page holds but does not show."""

from __future__ import annotations

from dataclasses import dataclass, field
from itertools import islice

from lxml import html

from fact_desk.text.formats.web.style import colour, hidden_names, hides, style_of
from fact_desk.text.formats.web.tree import DROPPED, drop, is_wordless, words_in

_CLASSES = frozenset(
    "sr-only visually-hidden visuallyhidden screen-reader-text screen-reader-only "
    "u-visually-hidden a11y-hidden element-invisible".split()
)
_WHOLE = ("html", "body", "main", "article")
_FAR_ENOUGH = 60
"""Elements around one that are asked for the ground it stands on."""

_MOST = 0.5
"""Share of a page's words above which a rule of its style sheet is not believed: a program that
does not run here would show them."""


@dataclass(slots=True)
class Hidden:
    """What was taken out: by parent element, the words that lay hidden in it."""

    words: list[tuple[html.HtmlElement, int]] = field(
        default_factory=list[tuple[html.HtmlElement, int]]
    )

    def within(self, kept: set[html.HtmlElement] | None) -> int:
        """The words that lay in these elements, or anywhere."""
        return sum(count for parent, count in self.words if kept is None or parent in kept)


def take_hidden_out(root: html.HtmlElement) -> Hidden:
    """Takes out of the tree what the page itself hides, and what holds no words."""
    names = _believed_names(root)
    own_ground = any(True for _ in root.iter("style")) or _has_sheet(root)
    hidden = Hidden()
    waiting = [root]
    while waiting:
        element = waiting.pop()
        if element.tag in DROPPED:
            drop(element)
        elif element.tag not in _WHOLE and (
            _is_hidden(element, names) or _is_unseen(element, own_ground)
        ):
            _take_out(element, hidden)
        else:
            waiting.extend(element)
    return hidden


def _take_out(element: html.HtmlElement, hidden: Hidden) -> None:
    parent, count = element.getparent(), words_in(element)
    if parent is not None and count:
        hidden.words.append((parent, count))
    drop(element)


def _believed_names(root: html.HtmlElement) -> frozenset[str]:
    if _has_sheet(root):
        # A sheet that is not here may well show again what this one hides.
        return frozenset()
    names = hidden_names("\n".join(each.text or "" for each in root.iter("style")))
    if not names:
        return names
    under = sum(
        words_in(element)
        for element in root.iter()
        if element.tag not in _WHOLE and _names(element) & names
    )
    return names if under <= _MOST * max(1, words_in(root)) else frozenset()


def _has_sheet(root: html.HtmlElement) -> bool:
    return any("stylesheet" in (link.get("rel") or "").lower() for link in root.iter("link"))


def _names(element: html.HtmlElement) -> set[str]:
    names = {f".{name}" for name in (element.get("class") or "").split()}
    if name := element.get("id"):
        names.add(f"#{name.strip()}")
    return names


def _is_hidden(element: html.HtmlElement, names: frozenset[str]) -> bool:
    if element.get("hidden") is not None:
        return True
    if (style := element.get("style")) and hides(style_of(style)):
        return True
    classes = (element.get("class") or "").lower().split()
    if not _CLASSES.isdisjoint(classes) or (names and _names(element) & names):
        return True
    # Signs for the eye alone, such as the mark that links to a heading, are no words.
    return element.get("aria-hidden") == "true" and is_wordless(element)


def _is_unseen(element: html.HtmlElement, own_ground: bool) -> bool:
    """Whether its words have the colour of the ground that they stand on."""
    ink = style_of(element.get("style") or "").get("color") or (
        (element.get("color") or "").lower() if element.tag == "font" else ""
    )
    if not ink:
        return False
    return colour(ink) == _ground(element, own_ground)


def _ground(element: html.HtmlElement, own_ground: bool) -> str:
    for each in (element, *islice(element.iterancestors(), _FAR_ENOUGH)):
        style = style_of(each.get("style") or "")
        given = style.get("background-color") or style.get("background") or each.get("bgcolor")
        if given:
            return colour(given.lower())
    # A style sheet may give a ground that is not known here.
    return "" if own_ground else "#ffffff"
