"""What can be done with a panel and its rule."""
