"""The list of texts of an editor: how far each is, what is found, and what is done with many at once."""
