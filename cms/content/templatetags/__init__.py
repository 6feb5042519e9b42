"""Template tags for texts. HTML of blocks is made in `rendering`, not in a tag."""
