"""What the product promises. What a test needs to make is in `factories`; no test of how code is written."""
