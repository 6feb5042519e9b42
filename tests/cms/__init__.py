"""Tests of the editorial side."""
