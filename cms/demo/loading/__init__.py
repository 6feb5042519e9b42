"""Brings the demonstration's texts to where they are, through the same actions that people use."""
