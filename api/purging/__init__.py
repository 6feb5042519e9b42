"""Caches before our nodes: how an answer names what is in it, and how a cache is told to let go of it."""
