"""Regions, and what each of them adds to the national texts."""
