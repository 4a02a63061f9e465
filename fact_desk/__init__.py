"""Fact Desk: mark up an article's claims, figures and quotes, check them, export them."""

__version__ = "0.1.0"
