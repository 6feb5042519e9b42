"""Template filters of the help page."""
