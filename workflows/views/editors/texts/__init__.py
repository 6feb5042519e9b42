"""The list of texts: all that somebody may see, how far each is, and what can be done with many at once."""
