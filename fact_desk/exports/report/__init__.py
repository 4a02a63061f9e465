"""The report on an article: its page with numbered marks, then the fact sheet."""
