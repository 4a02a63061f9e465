"""Whole processes to be measured: each says when its window is usable, then what memory it took.

They import as little as can be, so that they cost what the program costs.
"""
