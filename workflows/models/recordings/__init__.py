"""Voices that read a text aloud."""
