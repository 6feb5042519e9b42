"""Placeholders: what stands in a text for something each region fills in. Values come from `cms.regions`."""
