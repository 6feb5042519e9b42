"""Pages in the admin, beside Wagtail's own: one file a page."""
