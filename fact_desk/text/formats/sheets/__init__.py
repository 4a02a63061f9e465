"""Pages of set type, as a PDF has them, back to running text."""
