"""Files that are no plain text: each kind becomes Markdown once, by a library made for it."""
