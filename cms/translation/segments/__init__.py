"""The segments into which wagtail-localize splits a text, and the rules for their contents."""
