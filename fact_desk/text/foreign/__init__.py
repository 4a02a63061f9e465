"""Annotations that were made elsewhere: read as JSON, and placed in a text without guessing."""
