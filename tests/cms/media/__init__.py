"""Tests of `cms.media`."""
