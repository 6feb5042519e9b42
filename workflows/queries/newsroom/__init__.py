"""What an editor can do now, and what waits for that editor."""
