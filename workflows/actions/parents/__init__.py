"""What a parent of a young reader does."""
