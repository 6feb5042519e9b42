"""Loads the demonstration's texts and brings them to their states, through the actions that people use."""
