"""Regions, and what each adds to the national texts."""
