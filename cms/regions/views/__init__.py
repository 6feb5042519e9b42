"""The admin views of regions."""
