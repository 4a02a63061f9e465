"""What an editor can do, without Qt."""
