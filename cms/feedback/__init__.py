"""What readers on regional sites say: whether a text was clear, and how often it is read."""
