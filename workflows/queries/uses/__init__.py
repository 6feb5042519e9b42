"""Where shared things are used in texts, approvals and rounds."""
