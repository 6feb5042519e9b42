"""Queries on regions."""
