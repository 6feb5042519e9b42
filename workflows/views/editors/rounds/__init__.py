"""Pages about rounds: submitting, following, comparing. Remarks and scores are in `replies`."""
