"""A region reads a national text and proposes a change; the national desk answers."""
