"""The texts of the desk: which there are for somebody, and how far each is in every language."""
