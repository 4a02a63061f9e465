"""OpenDocument texts, as the HTML that is then made into Markdown."""
