"""Template filters of the help page. What they show is worked out in `help`."""
