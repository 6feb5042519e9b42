"""Tell caches of changes."""
