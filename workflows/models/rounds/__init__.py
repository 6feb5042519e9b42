"""A round: the frozen text, who is invited, and what they answered."""
