"""Which links are due, who sees which, and where they stand."""
