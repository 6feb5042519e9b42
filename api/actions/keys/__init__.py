"""Making, rotating and ending API keys. How a request's key is checked is in `v1/http`."""
