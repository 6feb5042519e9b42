"""Publication without a round: asked for by one editor, confirmed or refused by another."""
