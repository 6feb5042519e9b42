"""Clients that others generate from the description of the API. `make clients` makes and compiles them."""
