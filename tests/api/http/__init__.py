"""What endpoints share of HTTP."""
