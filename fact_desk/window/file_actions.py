"""The actions on desks and articles."""

from __future__ import annotations

from fact_desk.window.action_spec import ActionSpec, Scope

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
        "Paste as Ne&w Draft",
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
        "dated",
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
