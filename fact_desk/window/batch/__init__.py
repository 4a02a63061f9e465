"""Many files at once: read one after the other, and told about once at the end."""
