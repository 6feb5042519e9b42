"""Reading a text aloud, as editors see it."""
