"""Uniting two desks: what both did is taken together, and where they disagree, both are shown."""
