"""Seeing through a text as it was found: one normalised view with a map back, and the scan of its numerals."""
