"""Delivery from inside: documents, feed, keys, webhooks. Promises to callers are in `contracts`."""
