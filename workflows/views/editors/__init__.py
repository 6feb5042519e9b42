"""Pages of editors inside Wagtail's admin. Pages of panel members are in `panel`."""
