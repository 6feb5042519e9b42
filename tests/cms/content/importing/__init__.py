"""Articles from a file. Files of regions are in `regions`, lists of members in `workflows`."""
