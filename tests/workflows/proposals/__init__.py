"""A region proposes a change to a national text, and the national desk answers."""
