"""Languages and translations."""
