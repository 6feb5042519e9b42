"""Words on the page with help."""
