"""What Wagtail tells us."""
