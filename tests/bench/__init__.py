"""The benchmark: what an editor waits for, beside bare work measured in the same run."""
