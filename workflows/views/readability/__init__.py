"""Machine and readers side by side."""
