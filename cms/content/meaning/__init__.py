"""The meaning of a text: its snapshot, its digest, and the passages readers mark. Not its appearance."""
