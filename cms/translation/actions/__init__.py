"""Actions: a verb and one atomic function each."""
