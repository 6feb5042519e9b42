"""A region proposes a change, the desk answers. A region's own supplements: `editors/regional`."""
