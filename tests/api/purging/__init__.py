"""Caches before the API."""
