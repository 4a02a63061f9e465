"""What leaves the desk: one writer a format."""
