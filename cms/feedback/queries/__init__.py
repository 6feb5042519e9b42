"""Queries on readers' feedback."""
