"""Searching documents by their words: two queries. The index is written in `actions/documents`."""
