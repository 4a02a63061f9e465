"""What the actions do: each command asks where it must, and leaves the doing to a verb."""
