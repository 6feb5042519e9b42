"""Pasting: what other programs put on the clipboard."""
