"""What the program proposes to mark: found beside the window, outlined, stepped through, taken."""
