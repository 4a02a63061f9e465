"""Pure functions over the text of a draft: import, offsets, anchoring, checks."""
