"""Which approval is in force, what it says, what happened since. Rounds that led to it: `rounds`."""
