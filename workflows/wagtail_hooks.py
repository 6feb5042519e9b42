"""The ways in from Wagtail's editor."""

from workflows.views.readability import registration  # noqa: F401 - its hooks are registered on import
