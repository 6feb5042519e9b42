"""Regions, and the schools in them."""
