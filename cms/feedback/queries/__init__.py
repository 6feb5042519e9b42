"""What can be asked of what readers said."""
