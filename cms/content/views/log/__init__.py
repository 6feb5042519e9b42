"""The page of the one log."""
