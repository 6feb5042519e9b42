"""Approved text in, the bytes of the API's answer out."""
