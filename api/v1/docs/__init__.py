"""The description of the API, for people and machines."""
