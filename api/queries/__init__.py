"""Reads of documents and of the feed, each one query at most. Nothing is written or rendered here."""
