"""Readers and parents know who asks, what is promised, and how to stop."""
