"""The verbs: each is a pure function that returns the operation to run."""
