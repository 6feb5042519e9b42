"""What text is."""
