"""What the one log promises."""
