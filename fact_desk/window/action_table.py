"""Every action with its words and keys: menus, tool tips and the key sheet are made from this."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Scope(StrEnum):
    """Where an action's keys work: letters alone only where nobody types."""

    WINDOW = "anywhere"
    READING = "in the article and the list"
    SUGGESTING = "on a suggestion"
    REVIEW = "in the review"
    SETTLING = "while a new draft is settled"


@dataclass(frozen=True, slots=True)
class ActionSpec:
    """One action; `keys` are portable key sequences, the first is the one that is shown.

    `needs` names what must be there for it to be of use: nothing, "article", "text" (a selection
    or a mark), "annotation", "suggestion", "finding" (a flagged figure in the review), "settling".
    """

    id: str
    menu: str
    text: str
    keys: tuple[str, ...] = ()
    tip: str = ""
    icon: str = ""
    scope: Scope = Scope.WINDOW
    needs: str = ""
    separated: bool = False


def _letters(
    name: str, text: str, keys: str, tip: str, needs: str = "annotation", *, icon: str = ""
) -> ActionSpec:
    return ActionSpec(name, "&Mark", text, tuple(keys.split()), tip, icon, Scope.READING, needs)


def _suggesting(name: str, text: str, keys: str, tip: str, *, icon: str = "") -> ActionSpec:
    return ActionSpec(
        name, "&Mark", text, tuple(keys.split()), tip, icon, Scope.SUGGESTING, "suggestion"
    )


def _deciding(name: str, text: str, keys: str, tip: str, *, icon: str = "") -> ActionSpec:
    return ActionSpec(
        name, "&Review", text, tuple(keys.split()), tip, icon, Scope.REVIEW, "finding"
    )


def _settling(name: str, text: str, keys: str, tip: str, *, icon: str = "") -> ActionSpec:
    return ActionSpec(
        name, "&Review", text, tuple(keys.split()), tip, icon, Scope.SETTLING, "settling"
    )


DESK = (
    ActionSpec("new_desk", "&Desk", "&New Desk…", (), "Make a new, empty desk file"),
    ActionSpec("open_desk", "&Desk", "Open Des&k…", (), "Open another desk file"),
    ActionSpec(
        "back_up", "&Desk", "&Back Up Desk…", (), "Write a checked copy of the desk", separated=True
    ),
    ActionSpec("restore", "&Desk", "&Restore a Backup…", (), "Go back to one of the kept copies"),
    ActionSpec("save_elsewhere", "&Desk", "Save Desk Else&where…", (), "Copy it and go on there"),
    ActionSpec("check_desk", "&Desk", "&Look the Desk Over", (), "Check file, rows and places"),
    ActionSpec(
        "merge_desk", "&Desk", "&Merge Desk…", (), "Take over a colleague’s work", separated=True
    ),
    ActionSpec("disputes", "&Desk", "Decisions to Se&ttle…", (), "Where two editors differ"),
    ActionSpec(
        "compare_desk",
        "&Desk",
        "&Compare with Desk…",
        (),
        "Two mark-ups of this article",
        needs="article",
    ),
    ActionSpec("rules", "&Desk", "R&ules…", (), "Which rules look at the figures", separated=True),
    ActionSpec("show_deleted", "&Desk", "&Deleted Articles…", (), "Bring back, or erase for good"),
    ActionSpec("quit", "&Desk", "&Quit", ("Ctrl+Q",), "Close; everything is saved", separated=True),
)

ARTICLE = (
    ActionSpec("open", "&Article", "&Open…", ("Ctrl+O",), "Open one or more files", "open"),
    ActionSpec("open_folder", "&Article", "Open &Folder…", (), "Take in all articles of a folder"),
    ActionSpec(
        "paste", "&Article", "&Paste as Article", ("Ctrl+Shift+V",), "From the clipboard", "paste"
    ),
    ActionSpec(
        "export", "&Article", "&Export…", ("Ctrl+E",), "Report, letter, tables, data", "export"
    ),
    ActionSpec(
        "import_annotations",
        "&Article",
        "&Import Annotations…",
        (),
        "Take in what another program marked in this article",
        "",
        Scope.WINDOW,
        "article",
    ),
    ActionSpec(
        "new_draft",
        "&Article",
        "&New Draft…",
        ("Ctrl+Shift+O",),
        "Open a later version of this article; your marks are carried over",
        "",
        Scope.WINDOW,
        "article",
        separated=True,
    ),
    ActionSpec(
        "paste_draft",
        "&Article",
        "Paste as New Dra&ft",
        ("Ctrl+Alt+V",),
        "A later version of this article from the clipboard",
        "",
        Scope.WINDOW,
        "article",
    ),
    ActionSpec(
        "settle",
        "&Article",
        "&Settle Changes…",
        ("Ctrl+4",),
        "Go through the marks that a new draft left unclear",
        "",
        Scope.WINDOW,
        "article",
    ),
    ActionSpec(
        "drafts",
        "&Article",
        "Drafts…",
        (),
        "All drafts of this article, and what each changed",
        "",
        Scope.WINDOW,
        "article",
    ),
    ActionSpec(
        "clear",
        "&Article",
        "Mark as C&leared…",
        ("Ctrl+Shift+K",),
        "What is missing before it can be published; who cleared it, and when",
        "cleared",
        Scope.WINDOW,
        "article",
        separated=True,
    ),
    ActionSpec(
        "dates",
        "&Article",
        "Da&tes and Events…",
        ("Ctrl+D",),
        "When it is published, and what happened when",
        "",
        Scope.WINDOW,
        "article",
        separated=True,
    ),
    ActionSpec(
        "rename",
        "&Article",
        "&Rename…",
        ("F2",),
        "Give it another title",
        "",
        Scope.WINDOW,
        "article",
    ),
    ActionSpec(
        "archive",
        "&Article",
        "&Archive",
        (),
        "Put it away, or back",
        "archive",
        Scope.WINDOW,
        "article",
    ),
    ActionSpec(
        "delete_article",
        "&Article",
        "&Delete",
        (),
        "Take it off the desk (undoable)",
        "delete",
        Scope.WINDOW,
        "article",
    ),
)

EDIT = (
    ActionSpec("undo", "&Edit", "&Undo", ("Ctrl+Z",), "Take the last change back", "undo"),
    ActionSpec(
        "redo", "&Edit", "&Redo", ("Ctrl+Shift+Z", "Ctrl+Y"), "Do it again after all", "redo"
    ),
    ActionSpec(
        "copy",
        "&Edit",
        "&Copy",
        ("Ctrl+C",),
        "Copy the selected text",
        "",
        Scope.READING,
        "article",
        separated=True,
    ),
    ActionSpec(
        "find",
        "&Edit",
        "&Find in Article…",
        ("Ctrl+F",),
        "Find words on the page",
        "search",
        Scope.WINDOW,
        "article",
        separated=True,
    ),
    ActionSpec(
        "find_next",
        "&Edit",
        "Find &Next",
        ("F3", "Ctrl+G"),
        "The next place",
        "",
        Scope.WINDOW,
        "article",
    ),
    ActionSpec(
        "find_previous",
        "&Edit",
        "Find Pre&vious",
        ("Shift+F3", "Ctrl+Shift+G"),
        "The one before",
        "",
        Scope.WINDOW,
        "article",
    ),
    ActionSpec(
        "search", "&Edit", "&Search the Desk", ("Ctrl+K",), "Articles, annotations, notes", "search"
    ),
    ActionSpec(
        "filter",
        "&Edit",
        "F&ilter the List",
        ("Ctrl+L",),
        "Show only some annotations",
        "",
        Scope.WINDOW,
        "article",
    ),
)

_NEXT_LEFT = "Go to the next sentence that is not accounted for"
_PREVIOUS_LEFT = "Go to the one before that is not accounted for"
_NO_FACT = "Say that the sentence holds no fact, or take it back"

MARK = (
    _letters("tag_claim", "&Claim", "C 1", "Tag as claim", "text", icon="claim"),
    _letters("tag_figure", "&Figure", "F 2", "Tag as figure", "text", icon="figure"),
    _letters("tag_quote", "&Quote", "Q 3", "Tag as quote", "text", icon="quote"),
    _letters("confirm", "C&onfirm", "Space", "It is right", icon="confirmed"),
    _letters(
        "correct", "Needs Co&rrection…", "E", "Say how it should read", icon="needs-correction"
    ),
    _letters("corrected", "Correcte&d", "D", "The correction has been made", icon="corrected"),
    _letters("unverifiable", "&Unverifiable", "V", "It can't be checked now", icon="unverifiable"),
    _letters(
        "not_checkable", "Not C&heckable", "B", "There is nothing to check", icon="not-checkable"
    ),
    _letters("reopen", "O&pen Again", "R", "Take the verdict back", icon="status-open"),
    _letters("flag", "Fl&ag", "X", "Flag it, or take the flag back", icon="flag"),
    _letters("keep_flag", "&Keep the Rule’s Flag", "", "The doubt is right and is to stand"),
    _letters("dismiss_flag", "Dis&miss the Rule’s Flag…", "Shift+X", "It is no error; say why"),
    _letters("source", "Add &Source…", "S", "What it was checked against", icon="source"),
    _letters("note", "&Note", "N", "Write a note", icon="note"),
    _letters("history", "H&istory", "H", "Who did what, and when"),
    _letters("delete", "De&lete", "Del", "Take the mark away (undoable)", icon="delete"),
    _letters("next", "Next M&ark", "J", "Go to the next mark or suggestion", "article"),
    _letters("previous", "Previous Mark", "K", "Go to the mark or suggestion before", "article"),
    _letters("next_untouched", "Next Untouched Sentence", "U", _NEXT_LEFT, "article"),
    _letters(
        "previous_untouched", "Previous Untouched Sentence", "Shift+U", _PREVIOUS_LEFT, "article"
    ),
    _letters("no_fact", "No Fact Here", "0", _NO_FACT, "article", icon="no-fact"),
    _letters("cycle", "Cycle Through &Overlaps", "O", "The next one at this place", "article"),
    _letters("end_longer", "Move End Right", "Shift+Right", "One character"),
    _letters("end_shorter", "Move End Left", "Shift+Left", "One character"),
    _letters("start_later", "Move Start Right", "Ctrl+Shift+Right", "One character"),
    _letters("start_earlier", "Move Start Left", "Ctrl+Shift+Left", "One character"),
)

SUGGEST = (
    ActionSpec(
        "accept",
        "&Mark",
        "Accep&t the Suggestion",
        ("Enter", "Return"),
        "Mark it, with its value or speaker filled in",
        "suggestion",
        Scope.SUGGESTING,
        "suggestion",
        separated=True,
    ),
    _suggesting(
        "accept_confirmed", "Accept and Confirm", "Space", "Mark it, and say that it is right"
    ),
    _suggesting("dismiss_suggestion", "Dismiss the Suggestion", "Backspace", "Don’t suggest it"),
    _suggesting(
        "accept_all",
        "Accept All of Its Kind…",
        "Shift+Enter Shift+Return",
        "All suggestions of that tag in the article",
    ),
    ActionSpec(
        "show_dismissed",
        "&Mark",
        "Dismissed Suggestions…",
        (),
        "Bring back what was dismissed",
        "",
        Scope.WINDOW,
        "article",
    ),
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

VIEW = (
    ActionSpec("show_article", "&View", "&Article", ("Ctrl+1",), "Put the caret in the article"),
    ActionSpec(
        "show_review",
        "&View",
        "&Review of Flagged Figures",
        ("Ctrl+2",),
        "All figures in doubt, of this article or the whole desk",
    ),
    ActionSpec("show_list", "&View", "Annotation &List", ("Ctrl+3",), "Go to the list of marks"),
    ActionSpec(
        "show_sentences",
        "&View",
        "Sentences Without a Mar&k",
        ("Ctrl+5",),
        "List them: untouched, to mark, said to hold no fact",
        "",
        Scope.WINDOW,
        "article",
    ),
    ActionSpec(
        "show_sentence_marks",
        "&View",
        "Sentences in the &Margin",
        ("Ctrl+Shift+U",),
        "A line beside each sentence that nobody has marked",
        separated=True,
    ),
    ActionSpec(
        "show_changes",
        "&View",
        "&Changes Since Last Draft",
        ("Ctrl+Shift+D",),
        "Marks in the margin: new words, moved ones, and where some went",
    ),
    ActionSpec(
        "show_suggestions",
        "&View",
        "Su&ggestions",
        ("Ctrl+Shift+S",),
        "Show or hide what is proposed to be marked",
        needs="article",
    ),
    ActionSpec("zoom_in", "&View", "Zoom &In", ("Ctrl++", "Ctrl+="), "Larger type", separated=True),
    ActionSpec("zoom_out", "&View", "Zoom &Out", ("Ctrl+-",), "Smaller type"),
    ActionSpec("zoom_reset", "&View", "&Normal Size", ("Ctrl+0",), "Type as it was made"),
    ActionSpec(
        "theme_system",
        "&View",
        "Colours of the &System",
        (),
        "Light or dark as your system is",
        separated=True,
    ),
    ActionSpec("theme_light", "&View", "Li&ght", (), "Dark ink on light paper"),
    ActionSpec("theme_dark", "&View", "&Dark", (), "Light ink on dark paper"),
)

HELP = (
    ActionSpec("guide", "&Help", "&Guide", (), "How to work at the desk"),
    ActionSpec("keys", "&Help", "&Keys", ("F1", "?"), "All keys on one sheet"),
    ActionSpec("about", "&Help", "&About Fact Desk", (), "Versions, and where things are"),
)

ACTIONS = (*DESK, *ARTICLE, *EDIT, *MARK, *SUGGEST, *REVIEW, *SETTLING, *VIEW, *HELP)
