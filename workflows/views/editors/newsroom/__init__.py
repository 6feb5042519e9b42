"""What waits for an editor, on the home page of the admin."""
