"""The actions on marks, sentences and suggestions."""

from __future__ import annotations

from fact_desk.window.action_spec import ActionSpec, Scope


def _letters(
    name: str,
    text: str,
    keys: str,
    tip: str,
    needs: str = "annotation",
    *,
    icon: str = "",
    separated: bool = False,
) -> ActionSpec:
    shown = tuple(keys.split())
    return ActionSpec(name, "&Mark", text, shown, tip, icon, Scope.READING, needs, separated)


def _edge(name: str, text: str, keys: str, *, separated: bool = False) -> ActionSpec:
    tip = "The selected mark’s edge, by one character"
    return ActionSpec(name, "&Edit", text, (keys,), tip, "", Scope.READING, "annotation", separated)


def _going(name: str, text: str, keys: str, tip: str, *, separated: bool = False) -> ActionSpec:
    shown = tuple(keys.split())
    return ActionSpec(name, "&Go", text, shown, tip, "", Scope.READING, "article", separated)


def _suggesting(name: str, text: str, keys: str, tip: str, *, icon: str = "") -> ActionSpec:
    return ActionSpec(
        name, "&Suggest", text, tuple(keys.split()), tip, icon, Scope.SUGGESTING, "suggestion"
    )


_NEXT_LEFT = "Go to the next sentence that is not accounted for"
_PREVIOUS_LEFT = "Go to the one before that is not accounted for"
_NO_FACT = "Say that the sentence holds no fact, or take it back"

MARK = (
    _letters("tag_claim", "&Claim", "C 1", "Tag as claim", "text", icon="claim"),
    _letters("tag_figure", "&Figure", "F 2", "Tag as figure", "text", icon="figure"),
    _letters("tag_quote", "&Quote", "Q 3", "Tag as quote", "text", icon="quote"),
    _letters("confirm", "C&onfirm", "Space", "It is right", icon="confirmed", separated=True),
    _letters(
        "correct", "Needs Co&rrection…", "E", "Say how it should read", icon="needs-correction"
    ),
    _letters("corrected", "Correcte&d", "D", "The correction has been made", icon="corrected"),
    _letters("unverifiable", "&Unverifiable", "V", "It can't be checked now", icon="unverifiable"),
    _letters(
        "not_checkable", "Not C&heckable", "B", "There is nothing to check", icon="not-checkable"
    ),
    _letters("reopen", "O&pen Again", "R", "Take the verdict back", icon="status-open"),
    _letters("flag", "Fl&ag", "X", "Flag it, or take the flag back", icon="flag", separated=True),
    _letters("keep_flag", "&Keep the Rule’s Flag", "", "The doubt is right and is to stand"),
    _letters("dismiss_flag", "Dis&miss the Rule’s Flag…", "Shift+X", "It is no error; say why"),
    _letters(
        "source", "Add &Source…", "S", "What it was checked against", icon="source", separated=True
    ),
    _letters("note", "&Note", "N", "Write a note", icon="note"),
    _letters("history", "H&istory", "H", "Who did what, and when"),
    _letters(
        "delete", "De&lete", "Del", "Take the mark away (undoable)", icon="delete", separated=True
    ),
    _letters("no_fact", "No Fact Here", "0", _NO_FACT, "article", icon="no-fact", separated=True),
)

EDGES = (
    _edge("end_longer", "Move &End Right", "Shift+Right", separated=True),
    _edge("end_shorter", "Move End Left", "Shift+Left"),
    _edge("start_later", "Move S&tart Right", "Ctrl+Shift+Right"),
    _edge("start_earlier", "Move Start Left", "Ctrl+Shift+Left"),
)

GO = (
    _going("next", "&Next Mark", "J", "Go to the next mark or suggestion"),
    _going("previous", "&Previous Mark", "K", "Go to the mark or suggestion before"),
    _going("cycle", "Cycle Through &Overlaps", "O", "The next one at this place"),
    _going("next_untouched", "Next &Untouched Sentence", "U", _NEXT_LEFT, separated=True),
    _going("previous_untouched", "Pre&vious Untouched Sentence", "Shift+U", _PREVIOUS_LEFT),
)

SUGGEST = (
    ActionSpec(
        "accept",
        "&Suggest",
        "&Accept the Suggestion",
        ("Enter", "Return"),
        "Mark it, with its value or speaker filled in",
        "suggestion",
        Scope.SUGGESTING,
        "suggestion",
    ),
    _suggesting(
        "accept_confirmed", "Accept and &Confirm", "Space", "Mark it, and say that it is right"
    ),
    _suggesting("dismiss_suggestion", "&Dismiss the Suggestion", "Backspace", "Don’t suggest it"),
    _suggesting(
        "accept_all",
        "Accept All of Its &Kind…",
        "Shift+Enter Shift+Return",
        "All suggestions of that tag in the article",
    ),
    ActionSpec(
        "show_dismissed",
        "&Suggest",
        "Dismissed &Suggestions…",
        (),
        "Bring back what was dismissed",
        "",
        Scope.WINDOW,
        "article",
        separated=True,
    ),
)
