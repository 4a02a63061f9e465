"""Doubts about figures that nobody marked, on the page of the open article."""
