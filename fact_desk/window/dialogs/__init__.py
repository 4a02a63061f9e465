"""Dialogs: each asks or shows one thing and changes nothing by itself."""
