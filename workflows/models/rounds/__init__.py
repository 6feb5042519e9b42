"""A round: the frozen text, who is invited, what they answered. Members themselves are in `members`."""
