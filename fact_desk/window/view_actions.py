"""The actions that find, show and explain."""

from __future__ import annotations

from fact_desk.window.action_spec import ActionSpec, Scope

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
    ActionSpec("theme_light", "&View", "Ligh&t", (), "Dark ink on light paper"),
    ActionSpec("theme_dark", "&View", "&Dark", (), "Light ink on dark paper"),
)

HELP = (
    ActionSpec("guide", "&Help", "&Guide", (), "How to work at the desk"),
    ActionSpec("keys", "&Help", "&Keys", ("F1", "?"), "All keys on one sheet"),
    ActionSpec("about", "&Help", "&About Fact Desk", (), "Versions, and where things are"),
)
