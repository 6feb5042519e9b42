"""What a translator does on the page with help."""
