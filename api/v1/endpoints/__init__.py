"""One module for each address of the API. What they share is in `http`, what they describe in `schemas`."""
