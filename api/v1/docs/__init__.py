"""The description of the API, for people and machines. It answers no request for content."""
