"""The editors' report on readers' feedback."""
