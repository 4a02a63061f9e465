"""The command line: the window's verbs, for a shell and for other programs."""
