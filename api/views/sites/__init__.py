"""The pages about sites in the admin."""
