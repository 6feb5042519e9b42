"""Noting which links there are and what was found, and what people decide about one."""
