"""Reads the cells of a list of members and reports the problems of each row. No database."""
