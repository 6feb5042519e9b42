"""Looking at one link: slowly, a few bytes, as who we are, and never inside a network."""
