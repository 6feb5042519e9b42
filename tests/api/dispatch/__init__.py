"""Sending to many sites at a time."""
