"""Template tags of the articles."""
