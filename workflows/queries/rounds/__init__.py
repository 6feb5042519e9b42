"""The state of rounds, and what readers answered in them. What one member sees is in `reading`."""
