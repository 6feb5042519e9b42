"""Loads the demonstration through the actions that people use. Its texts are data files, not code."""
