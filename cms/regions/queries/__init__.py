"""Reads of regions, their people, values and versions. Nothing is changed here."""
