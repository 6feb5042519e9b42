"""The ways in from Wagtail's editor."""
