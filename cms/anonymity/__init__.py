"""Finds and removes what identifies people in a text. Pure Python."""
