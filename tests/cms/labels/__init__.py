"""Names of shared things."""
