"""Actions on readers' feedback."""
