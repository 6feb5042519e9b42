"""Sites that are known: what each has, who still has a withdrawn text, and their keys."""
