"""Which sites there are, and what each has of the feed and of a text."""
