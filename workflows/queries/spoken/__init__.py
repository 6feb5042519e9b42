"""Spoken answers that wait for somebody who writes them out."""
