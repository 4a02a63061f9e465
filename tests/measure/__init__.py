"""Measuring the program on labelled data: one file of texts in, one of predictions out."""
