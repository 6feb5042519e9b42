"""Views of the admin and of the start page."""
