"""All texts of a region and language in one file."""
