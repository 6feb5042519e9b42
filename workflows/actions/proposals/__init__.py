"""A region proposes a change to a national text; the desk answers. Supplements are in `regional`."""
