"""What somebody may have meant who wrote something that there is not. It asks no database."""
