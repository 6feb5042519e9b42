"""What follows, and in which order, when a text became public, was taken away or is deleted."""
