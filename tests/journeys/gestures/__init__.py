"""Whatever somebody does: what sites get follows at once, and nothing is left to mend."""
