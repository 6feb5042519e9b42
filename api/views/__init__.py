"""Keys and webhooks in the editors' admin. The API's own endpoints are in `v1`."""
