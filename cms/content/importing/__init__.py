"""Loads articles from a file with one JSON record per line, as drafts. It publishes nothing."""
