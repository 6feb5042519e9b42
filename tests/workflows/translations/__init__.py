"""The translator's desk and what comes with it."""
