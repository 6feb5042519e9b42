"""What can be done with texts and word lists, one verb a file."""
