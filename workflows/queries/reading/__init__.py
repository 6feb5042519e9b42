"""What one member sees of a round, and how far that member is. Never the answers of others."""
