"""What waits for an editor, on the first page of the admin."""
