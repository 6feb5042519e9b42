"""What is in the files of all texts, which are to be made, and which there are."""
