"""The interface's own words: which there are in the code, and which files in locale/ hold them."""
