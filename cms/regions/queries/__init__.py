"""What can be asked of regions."""
