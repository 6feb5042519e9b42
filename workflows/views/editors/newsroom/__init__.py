"""What waits for an editor, on the admin's home page. The pages it leads to are elsewhere."""
