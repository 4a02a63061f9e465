"""What nobody has marked, and whether an article is cleared, in the window."""
