"""What editors write, how it is frozen and rendered. Not who approves it, and not what a region adds."""
