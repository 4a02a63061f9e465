"""The controls of the drafts' screens in the colours of the theme."""

from __future__ import annotations

from fact_desk.window.panel.style import style_sheet as panel_style
from fact_desk.window.theme import Theme

_RULES = """
TriagePage, PastPage, QWidget#settlingside {{ background: {window}; }}
QFrame#settling {{ background: {card}; border: 1px solid {line}; border-radius: 9px; }}
QFrame#settling:focus {{ border: 2px solid {accent}; }}
SideView {{
    background: {paper}; color: {ink}; border: 1px solid {line}; border-radius: 6px;
    selection-background-color: {accent}; selection-color: {card};
}}
SideView:focus {{ border: 1px solid {accent}; }}
QPushButton[place="true"], QFrame#offer QPushButton[link="true"] {{ text-align: left; }}
QFrame#offer QPushButton[link="true"] {{ color: {ink}; }}
QPushButton[decides="true"] {{ padding: 7px 10px; }}
QPushButton[decides="true"]:focus {{ padding: 6px 9px; }}
QPushButton[decides="true"]:enabled[act="settle_accept"] {{
    color: {confirmed}; border-color: {confirmed};
}}
QPushButton[decides="true"]:enabled[act="settle_place"] {{
    color: {accent}; border-color: {accent};
}}
QPushButton[decides="true"]:enabled[act="settle_drop"] {{
    color: {flagged}; border-color: {flagged};
}}
QProgressBar {{
    background: {line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}}
QProgressBar::chunk {{ background: {confirmed}; border-radius: 3px; }}
QFrame#pasthead, QFrame#offer {{
    background: {claim_tint}; border: 1px solid {claim}; border-radius: 7px;
}}
QFrame#pasthead QLabel, QFrame#offer QLabel {{ color: {ink}; }}
QScrollArea {{ background: transparent; border: none; }}
"""


def style_sheet(theme: Theme) -> str:
    """The rules for everything on these screens that Qt draws."""
    colours = {name: colour.name() for name, colour in vars(theme).items()}
    return panel_style(theme) + _RULES.format_map(colours)
