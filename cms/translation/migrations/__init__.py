"""What happened to the tables of this app."""
