"""Voices of texts: which words can be read aloud, and what readers hear of them."""
