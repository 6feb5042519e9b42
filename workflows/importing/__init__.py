"""Reads a list of members out of a CSV file, row by row, and says of each what is wrong. No database."""
