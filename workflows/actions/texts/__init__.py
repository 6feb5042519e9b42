"""What is done with several texts at once in their list, and the selections that somebody keeps there."""
