"""The pages of the editors, inside Wagtail's admin."""
