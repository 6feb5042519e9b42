"""What changes in texts when a topic does."""
