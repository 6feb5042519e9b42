"""Sending to many sites at a time. The feed is the queue: nothing is stored for a commit."""
