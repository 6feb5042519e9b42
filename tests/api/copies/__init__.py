"""The files of what the API serves."""
