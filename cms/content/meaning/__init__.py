"""What a text says: its snapshot, its digest, and the passages readers mark. Not how it looks."""
