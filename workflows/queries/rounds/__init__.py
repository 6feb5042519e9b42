"""How rounds stand, and what readers gave in them. What one member sees of it is in `reading`."""
