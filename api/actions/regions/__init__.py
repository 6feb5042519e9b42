"""Writing and withdrawing what the API serves of regions."""
