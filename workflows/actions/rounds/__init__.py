"""A round, from the submitted text to its outcome. What a member does in one is in `reading`."""
