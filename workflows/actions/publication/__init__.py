"""What follows, and in which order, when a text is published, unpublished or deleted."""
