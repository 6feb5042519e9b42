"""What validation does: a verb and one atomic function each. Decisions are in `rules`, reads in `queries`."""
