"""What in a text tells who somebody is: found, and taken out. Pure Python."""
