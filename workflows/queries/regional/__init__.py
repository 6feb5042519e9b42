"""Regions as the delivery side needs them, and the supplements they write."""
