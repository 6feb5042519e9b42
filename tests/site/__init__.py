"""A small regional site, as its developer would write it: the reference consumer of the API."""
