"""Tests of the translation side."""
