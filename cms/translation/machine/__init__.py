"""Machine translation: which service, what it may cost, and what is kept of its answers."""
