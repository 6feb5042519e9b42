"""Publication without a round: asked for by one, confirmed by another. Not the approval itself."""
