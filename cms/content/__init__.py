"""What editors write: articles, stories, topics and word lists, and how a text is frozen and rendered."""
