"""Translations: who makes them, their submission, and what happens when their source changed."""
