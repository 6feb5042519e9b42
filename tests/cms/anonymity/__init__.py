"""What identifies a person in a text and is removed. Storing what is left is in `feedback`."""
