"""The left side: the articles on the desk, and the search over all of it."""
