"""What an editor can do with a desk, without a window."""
