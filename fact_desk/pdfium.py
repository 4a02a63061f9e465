"""One at a time in PDFium, which is not made for several threads (pypdfium2's README says so)."""

from __future__ import annotations

from threading import RLock

PDFIUM = RLock()
"""Held by whoever reads or draws a PDF, from opening it to closing it."""
