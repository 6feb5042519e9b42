"""Regions, support points, postcodes and schools."""
