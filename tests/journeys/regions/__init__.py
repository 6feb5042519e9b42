"""What a region does, and what reaches its site."""
