"""What is done to texts and word lists, a verb a file. Publication is in `workflows`."""
