"""The demonstration, loaded through the real actions. Nothing that a public installation needs."""
