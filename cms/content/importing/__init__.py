"""Loads articles from a file with one JSON record a line. See `manage.py import_articles`."""
