"""The actions of the review, and of settling a new draft."""

from __future__ import annotations

from fact_desk.window.action_spec import ActionSpec, Scope


def _deciding(name: str, text: str, keys: str, tip: str, *, icon: str = "") -> ActionSpec:
    return ActionSpec(
        name, "&Review", text, tuple(keys.split()), tip, icon, Scope.REVIEW, "finding"
    )


def _settling(name: str, text: str, keys: str, tip: str, *, icon: str = "") -> ActionSpec:
    return ActionSpec(
        name, "&Review", text, tuple(keys.split()), tip, icon, Scope.SETTLING, "settling"
    )


REVIEW = (
    _deciding("review_confirm", "&Confirm", "Space", "The figure is right", icon="confirmed"),
    _deciding("review_keep", "&Keep the Flag", "X", "The doubt is right", icon="flag"),
    _deciding(
        "review_correct", "Co&rrect…", "E", "Say how it should read", icon="needs-correction"
    ),
    _deciding("review_dismiss", "&Dismiss…", "D", "It is no error; say why", icon="close"),
    _deciding("review_source", "Add &Source…", "S", "What it was checked against", icon="source"),
    _deciding("review_open", "&Open in the Article", "Return Enter", "See the figure in its place"),
    _deciding("review_next", "&Next Figure", "J", "Go to the next one"),
    _deciding("review_previous", "&Previous Figure", "K", "Go to the one before"),
    ActionSpec(
        "review_scope",
        "&Review",
        "This Article or &Whole Desk",
        ("W",),
        "Which figures are in the queue",
        "",
        Scope.REVIEW,
        "review",
        separated=True,
    ),
    ActionSpec(
        "review_refresh",
        "&Review",
        "Re&fresh",
        ("F5",),
        "Let go of what is decided",
        "",
        Scope.REVIEW,
        "review",
    ),
    ActionSpec(
        "review_leave",
        "&Review",
        "&Leave the Review",
        ("Esc",),
        "Go back to the article",
        "",
        Scope.REVIEW,
        "review",
    ),
)

SETTLING = (
    ActionSpec(
        "settle_accept",
        "&Review",
        "&Accept the Mark",
        ("Space", "Return", "Enter"),
        "It holds where it stands now; the verdict it had stands again",
        "confirmed",
        Scope.SETTLING,
        "settling",
        separated=True,
    ),
    _settling("settle_place", "P&lace Here", "P", "On the selected words; 1 to 9 choose a place"),
    _settling("settle_drop", "Drop the Mark", "Del", "Take it away (undoable)", icon="delete"),
    _settling("settle_later", "Keep for La&ter", "L", "It stays in the list of marks"),
    _settling("settle_next", "Next Mark to Settle", "J", "Go to the next one"),
    _settling("settle_previous", "Previous Mark to Settle", "K", "Go to the one before"),
    _settling("settle_leave", "&Back to the Article", "Esc", "What is not settled stays listed"),
)
