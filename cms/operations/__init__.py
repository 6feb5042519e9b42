"""Running an installation: which processes there are, and what becomes of the work of one that ended."""
