"""Pages for publishing without a round, withdrawing, and consent to a story. Not for rounds."""
