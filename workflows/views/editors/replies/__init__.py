"""The editors' pages for replying to remarks and scoring answers."""
