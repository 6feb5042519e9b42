"""Feedback of readers on regional sites: whether a text was clear, and how often it is read."""
