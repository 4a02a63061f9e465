"""What figures are checked against: the form for a source, and the list of those cited."""
