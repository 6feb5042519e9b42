"""What tells who somebody is."""
