"""What can be done with what readers say."""
