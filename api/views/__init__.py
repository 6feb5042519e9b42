"""Keys and webhooks in the editors' admin."""
