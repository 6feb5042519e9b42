"""What sites tell of themselves."""
