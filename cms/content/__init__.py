"""What editors write: articles and their topics, how a text is frozen and how it is rendered."""
