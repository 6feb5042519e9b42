"""Regions, schools, and what a region adds to national texts. Whether that is approved is in `workflows`."""
