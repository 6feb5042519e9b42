"""What follows from a change of an account."""
