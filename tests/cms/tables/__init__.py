"""Lists that people send."""
