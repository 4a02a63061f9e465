"""How buttons, check boxes and radio buttons look: Qt's own are hardly to be seen in the dark."""

from __future__ import annotations

from fact_desk.resources import resource
from fact_desk.window.theme import Theme

_BOXES = ("QCheckBox::indicator", "QGroupBox::indicator", "QAbstractItemView::indicator")
_ROUND = "QRadioButton::indicator"
_SIDE, _RADIUS = 14, 4
"""Pixels of a box within its edge, and of the roundness of its corners."""


def control_rules(theme: Theme) -> str:
    """The rules for what is pressed and ticked, in the colours of the theme."""
    return _button_rules(theme) + _box_rules(theme) + _round_rules(theme)


def _button_rules(theme: Theme) -> str:
    card, accent = theme.card.name(), theme.accent.name()
    # The panel and the review have rules of their own.
    plain = "QDialog QPushButton"
    return f"""
    {plain} {{ background: {card}; color: {theme.ink.name()}; border: 1px solid {_faint(theme)};
        border-radius: 5px; padding: 5px 14px; min-width: 52px; }}
    {plain}:hover {{ background: {theme.button_hover.name()}; }}
    {plain}:focus {{ border: 2px solid {accent}; padding: 4px 13px; }}
    {plain}:disabled {{ color: {theme.muted.name()}; border-color: {theme.line.name()}; }}
    {plain}:default:enabled {{ background: {accent}; color: {card}; border-color: {accent};
        font-weight: 600; }}
    {plain}:default:enabled:focus {{ border: 2px solid {theme.ink.name()}; }}
    """


def _box_rules(theme: Theme) -> str:
    accent, muted = theme.accent.name(), theme.muted.name()
    rules = [_rule(_BOXES, "", f"{_edged(theme.card.name(), muted)} border-radius: {_RADIUS}px;")]
    rules += [_rule(_BOXES, ":disabled", f"border-color: {_faint(theme)};")]
    for state, name in (("checked", "tick"), ("indeterminate", "dash")):
        image = f"image: url({_drawing(theme, name)});"
        rules += [
            _rule(_BOXES, f":{state}", f"background: {accent}; border-color: {accent}; {image}"),
            _rule(_BOXES, f":{state}:disabled", f"background: {muted}; border-color: {muted};"),
        ]
    rules += [_rule(_BOXES[:2], ":focus", _thick(accent))]
    rules += [_rule(_BOXES[:2], ":checked:focus", f"border-color: {theme.ink.name()};")]
    return "\n".join(rules)


def _round_rules(theme: Theme) -> str:
    accent, muted = theme.accent.name(), theme.muted.name()
    card, boxes = theme.card.name(), (_ROUND,)
    rules = [_rule(boxes, "", f"{_edged(card, muted)} border-radius: {_SIDE // 2 + 1}px;")]
    rules += [
        _rule(boxes, ":disabled", f"border-color: {_faint(theme)};"),
        _rule(boxes, ":checked", f"background: {_dot(accent, card)}; border-color: {accent};"),
        _rule(boxes, ":checked:disabled", f"background: {_dot(muted, card)};"),
        _rule(boxes, ":focus", _thick(accent)),
        _rule(boxes, ":checked:focus", f"border-color: {theme.ink.name()};"),
    ]
    return "\n".join(rules)


def _rule(boxes: tuple[str, ...], state: str, words: str) -> str:
    return f"{', '.join(box + state for box in boxes)} {{ {words} }}"


def _edged(ground: str, edge: str) -> str:
    size = f"width: {_SIDE}px; height: {_SIDE}px;"
    return f"{size} background: {ground}; border: 1px solid {edge};"


def _thick(edge: str) -> str:
    """An edge for what has the focus; the whole stays as large as it was."""
    return f"border: 2px solid {edge}; width: {_SIDE - 2}px; height: {_SIDE - 2}px;"


def _faint(theme: Theme) -> str:
    muted = theme.muted
    return f"rgba({muted.red()}, {muted.green()}, {muted.blue()}, 45%)"


def _dot(colour: str, ground: str) -> str:
    stops = f"stop: 0 {colour}, stop: 0.45 {colour}, stop: 0.55 {ground}, stop: 1 {ground}"
    return f"qradialgradient(cx: 0.5, cy: 0.5, radius: 0.5, fx: 0.5, fy: 0.5, {stops})"


def _drawing(theme: Theme, name: str) -> str:
    # Qt takes a drawing for a rule from a file, in the colours that it has there.
    side = "light" if theme.card.lightness() > theme.ink.lightness() else "dark"
    return f'"{resource("themes", f"{side}-{name}.svg").as_posix()}"'
