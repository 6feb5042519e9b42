"""Who writes to a mirror, and what is there."""
