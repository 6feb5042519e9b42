"""Filters for the words in mails and on pages."""
