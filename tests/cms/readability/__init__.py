"""Tests of the readability library."""
