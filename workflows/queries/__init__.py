"""What can be asked: the only door through which the delivery side sees this package."""
