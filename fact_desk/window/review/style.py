"""The review's controls in the colours of the theme."""

from __future__ import annotations

from fact_desk.window.panel.style import style_sheet as panel_style
from fact_desk.window.theme import Theme

_RULES = """
ReviewPage, ReviewSide {{ background: {window}; }}
QFrame#sheet {{ background: {paper}; border: 1px solid {line}; border-radius: 9px; }}
ReviewTable {{ background: transparent; border: none; color: {ink}; }}
QHeaderView {{ background: transparent; border: none; }}
QHeaderView::section {{
    background: transparent; color: {muted}; border: none; border-bottom: 1px solid {line};
    font-weight: 700; font-size: 8pt; padding: 9px 8px 8px 8px;
}}
QHeaderView::section:first {{ padding-left: 30px; }}
QTextEdit {{
    background: {card}; color: {ink}; border: 1px solid {line}; border-radius: 7px;
    selection-background-color: {accent}; selection-color: {card};
}}
QTextEdit:focus {{ border: 1px solid {accent}; }}
QLabel[section="true"] {{ color: {muted}; font-weight: 600; }}
QPushButton[place="true"] {{
    background: {card}; border: 1px solid {line}; border-radius: 6px; padding: 0; text-align: left;
}}
QPushButton[place="true"]:hover {{ background: {button_hover}; }}
QPushButton[place="true"]:focus {{ border: 2px solid {accent}; }}
QPushButton[differs="true"] QLabel {{ color: {flagged}; }}
QFrame[source="true"] {{ background: {card}; border: 1px solid {line}; border-radius: 6px; }}
QFrame[source="true"] QLabel {{ border: none; }}
QPushButton[link="true"] {{ text-decoration: none; padding: 2px 4px; }}
QPushButton[decides="true"]:enabled[act="review_confirm"] {{
    color: {confirmed}; border-color: {confirmed};
}}
QPushButton[decides="true"]:enabled[act="review_keep"] {{
    color: {flagged}; border-color: {flagged};
}}
QPushButton[decides="true"]:enabled[act="review_correct"] {{
    color: {claim}; border-color: {claim};
}}
QPushButton[decides="true"] {{ padding: 7px 10px; }}
QPushButton[decides="true"]:focus {{ padding: 6px 9px; }}
QPushButton[scope="true"] {{ border-radius: 0; padding: 5px 12px; }}
QPushButton[scope="true"]:checked {{ background: {selection}; border-color: {accent}; }}
QProgressBar {{
    background: {line}; border: none; border-radius: 3px; max-height: 6px; min-height: 6px;
}}
QProgressBar::chunk {{ background: {confirmed}; border-radius: 3px; }}
QScrollArea {{ background: transparent; border: none; }}
"""


def style_sheet(theme: Theme) -> str:
    """The rules for everything in the review that Qt draws."""
    colours = {name: colour.name() for name, colour in vars(theme).items()}
    return panel_style(theme) + _RULES.format_map(colours)
