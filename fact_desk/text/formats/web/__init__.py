"""HTML, from a page, a mail or the clipboard, as Markdown."""
