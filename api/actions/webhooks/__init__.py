"""Subscribing sites and delivering messages to them. The protocol itself is in `api.webhooks`."""
