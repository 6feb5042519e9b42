"""What a region's desk does with its supplements."""
