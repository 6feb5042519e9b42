"""What a personal link promises."""
