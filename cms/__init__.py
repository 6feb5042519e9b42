"""The editorial side: what editors write, in which languages, and its rendering. No rounds, no API."""
