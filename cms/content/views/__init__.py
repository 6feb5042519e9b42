"""What Wagtail's editor asks of us."""
