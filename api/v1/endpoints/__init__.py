"""One module for each endpoint of the API. What they share is in `http`, what they describe in `schemas`."""
