"""Loads articles from a file with one JSON record per line. See `manage.py import_articles`."""
