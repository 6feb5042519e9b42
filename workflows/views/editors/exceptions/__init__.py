"""Pages for publishing without a round, withdrawing, stopping, and consent to a story. Not for rounds."""
