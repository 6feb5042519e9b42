"""Reads of validation; the only door for the delivery side. Nothing is changed here."""
