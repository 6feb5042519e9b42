"""Which approval is in force, what it says, and what has happened to a text since."""
