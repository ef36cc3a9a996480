"""When statements speak of, and whether of what is, is expected or shall be."""
