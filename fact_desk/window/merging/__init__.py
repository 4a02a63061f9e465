"""Another editor's desk in the window: taken over, settled, compared."""
