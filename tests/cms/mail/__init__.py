"""What sending a mail promises, whatever mail it is."""
