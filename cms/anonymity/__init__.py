"""Finds and removes what identifies people in a text. Pure Python; who calls it is not known here."""
