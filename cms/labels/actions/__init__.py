"""What can be done with a label."""
