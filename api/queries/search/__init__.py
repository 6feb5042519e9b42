"""Searching documents by their words: two queries, in either database's own index."""
