"""The window: the only part of Fact Desk that knows Qt."""
