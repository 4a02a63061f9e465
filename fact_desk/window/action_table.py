"""Every action with its words and keys: menus, tool tips and the key sheet are made from this."""

from __future__ import annotations

from fact_desk.window.file_actions import ARTICLE, DESK
from fact_desk.window.mark_actions import EDGES, GO, MARK, SUGGEST
from fact_desk.window.review_actions import REVIEW, SETTLING
from fact_desk.window.view_actions import EDIT, HELP, VIEW

ACTIONS = (*DESK, *ARTICLE, *EDIT, *EDGES, *MARK, *SUGGEST, *GO, *REVIEW, *SETTLING, *VIEW, *HELP)
"""In the order of the menus."""
