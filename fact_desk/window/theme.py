"""Colours by role, as they stand in `resources/themes/`."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass, fields

from PySide6.QtGui import QColor, QPalette

from fact_desk.model.annotation import Tag
from fact_desk.resources import resource


@dataclass(frozen=True)
class Theme:
    """One colour for each role; the names are those of the theme files."""

    window: QColor
    panel: QColor
    card: QColor
    paper: QColor
    ink: QColor
    muted: QColor
    line: QColor
    selection: QColor
    claim: QColor
    figure: QColor
    quote: QColor
    claim_tint: QColor
    figure_tint: QColor
    quote_tint: QColor
    confirmed: QColor
    flagged: QColor
    accent: QColor
    ring: QColor
    popup: QColor
    popup_ink: QColor
    popup_claim: QColor
    popup_figure: QColor
    popup_quote: QColor
    popup_edge: QColor
    popup_hover: QColor
    found: QColor
    found_current: QColor
    scroll_thumb: QColor
    scroll_thumb_hover: QColor
    button_hover: QColor

    def of_tag(self, tag: Tag) -> QColor:
        """The colour of a tag."""
        return {Tag.CLAIM: self.claim, Tag.FIGURE: self.figure, Tag.QUOTE: self.quote}[tag]

    def tint_of(self, tag: Tag) -> QColor:
        """The pale ground of a tag."""
        tints = {Tag.CLAIM: self.claim_tint, Tag.FIGURE: self.figure_tint}
        return tints.get(tag, self.quote_tint)

    def palette(self) -> QPalette:
        """The colours for Qt's own controls."""
        palette = QPalette()
        role = QPalette.ColorRole
        grounds = {role.Window: self.window, role.Base: self.card, role.Button: self.card}
        grounds |= {role.AlternateBase: self.panel, role.ToolTipBase: self.popup}
        inks = {role.WindowText: self.ink, role.Text: self.ink, role.ButtonText: self.ink}
        inks |= {role.PlaceholderText: self.muted, role.ToolTipText: self.popup_ink}
        marks = {role.Highlight: self.selection, role.HighlightedText: self.ink}
        marks |= {role.Link: self.accent, role.LinkVisited: self.accent, role.Accent: self.accent}
        lines = {role.Light: self.card, role.Midlight: self.line, role.Mid: self.line}
        lines |= {role.Dark: self.muted, role.Shadow: self.line}
        for name, colour in (grounds | inks | marks | lines).items():
            palette.setColor(name, colour)
        for name in (role.WindowText, role.Text, role.ButtonText):
            palette.setColor(QPalette.ColorGroup.Disabled, name, self.muted)
        return palette


def load_theme(name: str) -> Theme:
    """The theme called "light" or "dark"."""
    with resource("themes", f"{name}.toml").open("rb") as file:
        roles = tomllib.load(file)["colours"]
    return Theme(**{field.name: QColor(roles[field.name]) for field in fields(Theme)})
