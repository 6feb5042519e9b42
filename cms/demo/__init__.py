"""The demonstration: loaded through the real actions, never part of a public installation."""
