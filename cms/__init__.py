"""The editorial side: what editors write, in which languages, and how it is rendered."""
