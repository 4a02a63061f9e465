"""The review of flagged figures: the queue, its table, and what is known beside each figure."""
