"""The wagtail-localize side: languages, their page trees, and what becomes of a translation."""
