"""The one log: who did what, about what, when and why. It is Wagtail's own log."""
