"""Reads of documents and of the feed. Each is one query at most."""
