"""A region proposes a change to a national text; the national desk answers."""
