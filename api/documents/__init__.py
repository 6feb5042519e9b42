"""Approved text in, the bytes of the API's answer out. Storing them is up to `actions/documents`."""
