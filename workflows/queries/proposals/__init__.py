"""Proposals of regions, and the national texts they are about."""
