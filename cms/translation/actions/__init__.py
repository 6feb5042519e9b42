"""What can be done: a verb and one atomic function each."""
