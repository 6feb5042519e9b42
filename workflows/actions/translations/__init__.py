"""Translations: who makes them, their submission, and what follows when their source changes."""
