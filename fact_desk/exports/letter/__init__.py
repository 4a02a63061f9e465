"""The query letter: what is still open, asked of those who may know."""
