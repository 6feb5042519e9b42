"""Which approval is in force, what it says, and what became of a text."""
