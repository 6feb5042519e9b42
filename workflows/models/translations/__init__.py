"""Who translates what, and which translations are stale. The sentences are wagtail-localize's."""
