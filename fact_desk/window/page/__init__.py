"""The article as a page: shown, selected on, drawn upon."""
