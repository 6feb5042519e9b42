"""Regions, support points, postcodes and schools. What the API serves of them is in `tests/api`."""
