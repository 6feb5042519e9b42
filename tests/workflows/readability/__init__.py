"""Machine and readers."""
