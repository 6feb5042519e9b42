"""Actions on texts and word lists, one verb a file."""
