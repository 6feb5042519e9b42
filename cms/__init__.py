"""The editorial side."""
