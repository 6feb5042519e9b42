"""Placeholders: tokens in a text that each region fills in. Their values come from `cms.regions`."""
