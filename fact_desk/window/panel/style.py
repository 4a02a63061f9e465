"""The panel's controls in the colours of the theme."""

from __future__ import annotations

from fact_desk.window.theme import Theme

_RULES = """
Panel {{ background: {panel}; }}
CardList, SentenceList {{ background: {panel}; border: none; }}
QLabel {{ color: {ink}; }}
QLabel[quiet="true"] {{ color: {muted}; }}
QLabel[trouble="true"] {{ color: {flagged}; }}
QPushButton, QToolButton {{
    background: {card}; color: {ink}; border: 1px solid {line}; border-radius: 5px;
    padding: 4px 10px;
}}
QPushButton:hover, QToolButton:hover {{ background: {button_hover}; }}
QPushButton:focus, QToolButton:focus {{ border: 2px solid {accent}; padding: 3px 9px; }}
QPushButton:disabled, QToolButton:disabled {{ color: {muted}; border-color: {line}; }}
QPushButton[chip="true"] {{ border-radius: 13px; padding: 4px 10px; min-height: 16px; }}
QPushButton[chip="true"]:focus {{ padding: 3px 9px; }}
QPushButton[chip="true"]:checked, QToolButton[narrowed="true"] {{
    background: {selection}; border-color: {accent};
}}
QPushButton[more="true"] {{ padding: 4px 7px; }}
QPushButton[more="true"]:focus {{ padding: 3px 6px; }}
QPushButton::menu-indicator, QToolButton::menu-indicator {{ image: none; width: 0; }}
QToolButton[quiet="true"] {{
    background: transparent; border: 1px solid transparent; color: {muted};
    padding: 3px 6px 3px 3px;
}}
QToolButton[quiet="true"]:hover {{ background: {button_hover}; color: {ink}; }}
QToolButton[quiet="true"]:focus {{ border: 1px solid {accent}; padding: 3px 6px 3px 3px; }}
QPushButton[link="true"] {{
    background: transparent; border: 1px solid transparent; color: {accent};
    text-decoration: underline; padding: 2px 0;
}}
QPushButton[link="true"]:focus {{ border: 1px solid {accent}; }}
QPushButton[decides="true"] {{ font-weight: 600; }}
QPushButton[decides="true"]:enabled[act="confirm"] {{
    color: {confirmed}; border-color: {confirmed};
}}
QPushButton[decides="true"]:enabled[act="flag"] {{ color: {flagged}; border-color: {flagged}; }}
QPushButton[decides="true"]:enabled[act="correct"] {{ color: {claim}; border-color: {claim}; }}
QPushButton[place="true"] {{
    background: {panel}; border: 1px solid {line}; border-radius: 5px; padding: 0;
}}
QPushButton[place="true"]:hover {{ background: {button_hover}; }}
QPushButton[place="true"]:focus {{ border: 2px solid {accent}; }}
QPushButton[differs="true"] QLabel {{ color: {flagged}; }}
QFrame[source="true"] {{ background: {panel}; border: 1px solid {line}; border-radius: 5px; }}
QFrame[source="true"] QLabel {{ border: none; background: transparent; }}
QLineEdit, QPlainTextEdit {{
    background: {panel}; color: {ink}; border: 1px solid {line}; border-radius: 5px;
    padding: 4px 7px; selection-background-color: {accent}; selection-color: {card};
}}
QTableWidget {{ background: {card}; color: {ink}; border: 1px solid {line}; }}
QTableWidget::item {{ padding: 4px 0; border-bottom: 1px solid {line}; }}
QLineEdit[filter="true"] {{ background: {card}; }}
QLineEdit:focus, QPlainTextEdit:focus {{ border: 1px solid {accent}; }}
QLineEdit[trouble="true"], QPlainTextEdit[trouble="true"] {{ border: 1px solid {flagged}; }}
QScrollBar:vertical {{ background: transparent; width: 10px; margin: 0; }}
QScrollBar::handle:vertical {{
    background: {scroll_thumb}; min-height: 28px; border-radius: 3px; margin: 0 2px;
}}
QScrollBar::add-line, QScrollBar::sub-line, QScrollBar::add-page, QScrollBar::sub-page {{
    background: none; border: none; height: 0;
}}
"""


def style_sheet(theme: Theme) -> str:
    """The rules for everything in the panel that Qt draws."""
    return _RULES.format_map({name: colour.name() for name, colour in vars(theme).items()})
