"""The answers that are given before Django."""
