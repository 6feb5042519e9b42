"""What can be asked of documents and of the feed. Each question is one query at most."""
