"""A recorded voice for a text."""
