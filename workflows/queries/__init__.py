"""The queries: the only door through which the delivery side sees this package."""
