"""The desk's SQLite file: opening it, changing it in whole operations, asking it."""
