"""Making, rotating and ending API keys."""
