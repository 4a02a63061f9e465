"""New drafts in the window: bringing one in, settling what became of the marks, looking back."""
