"""What one member sees of a round, and how far that member is. Never what other members gave."""
