"""Beginning a translation and passing changes on to it. Its submission and approval are in `workflows`."""
