"""Reads the cells of a list of members, and says of each row what is wrong with it. No database."""
