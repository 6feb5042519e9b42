"""The segments into which wagtail-localize splits a text, and their rules. No service, no file format."""
