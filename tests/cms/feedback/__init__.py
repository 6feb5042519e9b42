"""What readers say and how it is counted. The endpoints are in `tests/api`."""
