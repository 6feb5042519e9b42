"""Regions as delivery needs them, and their supplements. Proposals are in `proposals`."""
