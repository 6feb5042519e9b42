"""Proposals of regions, and the national texts they are about. Supplements are in `regional`."""
